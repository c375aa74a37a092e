/**
 * Takes in what was named: files, folders, patterns, standard input, addresses. Articles come out one at a time, failures
 * and what was passed over among them, each by name; nothing that an input holds stops the others.
 */
import { Readable } from 'node:stream';
import { dayOf } from './dates/iso.ts';
import { FetchBroken } from './fetch/fetched.ts';
import { articlesOf } from './articles-of.ts';
import type { Material } from './material.ts';
import { type Settings, settingsOf, type TakeInOptions } from './options.ts';
import { type ByteSource, GzipError, openBytes, openStream } from './sources/bytes.ts';
import { EXTENSIONS } from './sources/kinds.ts';
import { listInputs } from './sources/listing.ts';
import { failureAt, reasonOf, skipped, type TakenArticle, type TakenIn, unreadable } from './taken.ts';
import { webLink } from './web-link.ts';

/** How much of an input is looked at to tell its kind and its encoding. */
const HEAD = 64 * 1024;

/**
 * Takes in all that was named.
 *
 * @param inputs paths, patterns, folders, `-`, or addresses `https://...`
 */
export async function* takeInNamed(inputs: readonly string[], options: TakeInOptions): AsyncGenerator<TakenIn> {
  const settings = settingsOf(options);
  for (const input of inputs) {
    if (settings.signal.aborted) return;
    const all = /^https?:\/\//i.test(input) ? fromNetwork(input, settings) : fromFiles(input, settings);
    for await (const found of all) yield found.kind === 'article' ? finished(found, settings) : found;
  }
}

/**
 * Takes in bytes that are at hand.
 *
 * @param name a file's name, or an address, by which kind and place are told
 */
export async function* takeInBytes(
  bytes: Uint8Array,
  name: string,
  options: TakeInOptions & { readonly contentType?: string },
): AsyncGenerator<TakenIn> {
  const settings = settingsOf(options);
  const url = /^https?:\/\//i.test(name) ? name : null;
  const all = opened(
    () => openStream([Buffer.from(bytes)], settings.signal, isHead),
    { where: name, name, url, contentType: options.contentType ?? null, file: null, depth: 0 },
    settings,
  );
  for await (const found of all) yield found.kind === 'article' ? finished(found, settings) : found;
}

async function* fromFiles(input: string, settings: Settings): AsyncGenerator<TakenIn> {
  for await (const file of listInputs([input], EXTENSIONS)) {
    if (settings.signal.aborted) return;
    if (file.kind === 'failure') {
      yield file;
      continue;
    }
    const { path } = file;
    const stdin = settings.stdin ?? Readable.from([]);
    const from = { where: path, name: path, url: null, contentType: null, file: path === '-' ? null : path, depth: 0 };
    yield* opened(() => openBytes(path, stdin, settings.signal, isHead), from, settings);
  }
}

async function* fromNetwork(url: string, settings: Settings): AsyncGenerator<TakenIn> {
  if (settings.fetcher === null) {
    yield failureAt('fetchingOff', url);
    return;
  }
  const answer = await settings.fetcher.fetch(url, settings.signal);
  if (answer.kind !== 'fetched') {
    yield answer;
    return;
  }
  const from = {
    where: url,
    name: pathOf(answer.url),
    url: answer.url,
    contentType: answer.contentType,
    file: null,
    depth: 0,
  };
  let whole = true;
  for await (const found of opened(() => openStream(answer.chunks, settings.signal, isHead), from, settings)) {
    // What failed, be it a page that a feed leads to, is to be tried again.
    if (found.kind === 'failure') whole = false;
    yield found;
  }
  if (whole && !settings.signal.aborted) await answer.remember();
}

const isHead = (head: Buffer): boolean => head.length >= HEAD;

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return url;
  }
}

/** Opens a source and reads it; what goes wrong comes out as a failure at its place. */
async function* opened(
  open: () => Promise<ByteSource>,
  from: Omit<Material, 'head' | 'headIsAll' | 'chunks'>,
  settings: Settings,
): AsyncGenerator<TakenIn> {
  let source: ByteSource | null = null;
  try {
    source = await open();
    const { consumed } = source;
    for await (const found of articlesOf({ ...from, ...source }, settings)) {
      settings.onBytes(from.where, consumed());
      yield found;
    }
  } catch (error) {
    if (error instanceof GzipError) yield failureAt('badGzip', from.where, error.message);
    else if (error instanceof FetchBroken) yield error.failure;
    else if (isSystemError(error)) yield unreadable(from.where, error);
    else yield failureAt('internalFailure', from.where, reasonOf(error).slice(0, 200));
  } finally {
    source?.close();
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** Puts in what the user knows, and passes over what was not wanted. */
function finished(article: TakenArticle, settings: Settings): TakenIn {
  const { languages, since, until } = settings;
  if (languages !== null && article.language !== null && article.language !== 'und' && !languages.has(article.language))
    return skipped('otherLanguage', article.where, article.language);
  const outlet = article.outlet ?? settings.outlet;
  const date = article.date ?? settings.date;
  const day = date === null ? null : dayOf(date);
  if (day !== null && ((since !== null && day < since) || (until !== null && day > until)))
    return skipped('outsideWindow', article.where, day);
  const evidence = {
    ...article.evidence,
    ...(article.outlet === null && outlet !== null ? { outlet: 'given' } : {}),
    ...(article.date === null && date !== null ? { date: 'given' } : {}),
  };
  const [url, canonicalUrl] = [webLink(article.url), webLink(article.canonicalUrl)];
  return { ...article, outlet, date, url, canonicalUrl, evidence };
}
