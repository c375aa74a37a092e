/** `musnad collection`: statements and articles that belong together, with notes. */
import type { ArticleId, Collection, StatementId } from '../../ledger/index.ts';
import { collectedIn, LEDGER_FORMS, loadLedgerForm, type TextForm } from '../../forms/index.ts';
import { ALERT_WORDS, message } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { whole } from '../output/progress.ts';
import { fileSink, streamSink } from '../output/sink.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { headLine, statementLines } from './found.ts';
import { oneOf, text } from './options.ts';
import { type Session, withLedger } from './session.ts';

const FORMS = LEDGER_FORMS.filter(
  (name): name is TextForm => name !== 'ledger' && name !== 'parquet' && name !== 'xlsx',
);
const BY_EXTENSION: Readonly<Record<string, TextForm>> = { csv: 'csv', jsonld: 'jsonld' };

async function collectionNamed({ ledger, say }: Session, name: string): Promise<Collection | null> {
  const found = (await ledger.collections.list()).find((one) => one.id === name || one.name === name) ?? null;
  if (found === null) say(message('noSuchCollection', { id: name }));
  return found;
}

export function createCollection([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const made = await session.ledger.collections.create(name, text(raw.note) ?? '');
    if (session.options.json) await session.json(made);
    else if (!session.options.quiet) session.say(message('collectionMade', { name, id: made.id }));
    return EXIT.ok;
  });
}

export function listCollections(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const { ledger, lines, terminal, show, word } = session;
    const all = await ledger.collections.list();
    if (session.options.json) await session.json(all);
    else if (all.length === 0) session.say(message('noCollections', {}));
    else
      for (const { id, name, note, items } of all)
        await lines(
          `${terminal.paint('dim', id)} · ${word(ALERT_WORDS.items)} ${whole(items)} · ${terminal.paint('bold', show(name))}`,
          ...(note === '' ? [] : [`    ${show(note)}`]),
        );
    return EXIT.ok;
  });
}

export function showCollection([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const collection = await collectionNamed(session, name);
    if (collection === null) return EXIT.failed;
    const { ledger, lines, terminal, show, word } = session;
    const items = await ledger.collections.items(collection.id);
    if (session.options.json) {
      await session.json({ ...collection, items });
      return EXIT.ok;
    }
    await lines(
      terminal.paint('bold', show(collection.name)),
      ...(collection.note === '' ? [] : [show(collection.note)]),
    );
    for (const { item, article: home, note } of items) {
      const article = await ledger.article(home);
      if (article === null) continue;
      const view = item === home ? null : await ledger.statement(item as StatementId);
      const record =
        view === null
          ? [`${terminal.paint('dim', item)} · ${headLine(session, article)}`]
          : [...statementLines(session, view, article), `    ${headLine(session, article)}`];
      await lines('', ...record, ...(note === '' ? [] : [`    ${word(ALERT_WORDS.note)}: ${show(note)}`]));
    }
    return EXIT.ok;
  });
}

/** Does something with each item, and tells how many are in it then. */
function withItems(
  [name = '', ...items]: readonly string[],
  raw: RawOptions,
  io: Surroundings,
  step: (session: Session, collection: Collection, item: StatementId | ArticleId) => Promise<void>,
): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const collection = await collectionNamed(session, name);
    if (collection === null) return EXIT.failed;
    for (const item of items) await step(session, collection, item as StatementId);
    const now = (await session.ledger.collections.list()).find(({ id }) => id === collection.id);
    if (session.options.json) await session.json(now);
    else if (!session.options.quiet)
      session.say(message('collectionChanged', { name: collection.name, count: whole(now?.items ?? 0) }));
    return EXIT.ok;
  });
}

export function putIn(named: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const note = text(raw.note) ?? '';
  return withItems(named, raw, io, ({ ledger }, { id }, item) => ledger.collections.put(id, item, note));
}

export function takeOut(named: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withItems(named, raw, io, ({ ledger }, { id }, item) => ledger.collections.take(id, item));
}

/** Of an item, or of the collection itself. */
export function noteOn(
  [name = '', note = '', item]: readonly string[],
  raw: RawOptions,
  io: Surroundings,
): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    const { collections } = session.ledger;
    const collection = await collectionNamed(session, name);
    if (collection === null) return EXIT.failed;
    if (item === undefined) await collections.change(collection.id, collection.name, note);
    else if ((await collections.items(collection.id)).some((one) => one.item === item))
      await collections.put(collection.id, item as StatementId, note);
    else {
      session.say(message('notInCollection', { id: item, name: collection.name }));
      return EXIT.failed;
    }
    if (!session.options.quiet)
      session.say(message('collectionChanged', { name: collection.name, count: whole(collection.items) }));
    return EXIT.ok;
  });
}

export function removeCollections(names: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: false }, async (session) => {
    let code: ExitCode = EXIT.ok;
    for (const name of names) {
      const collection = await collectionNamed(session, name);
      if (collection === null) code = EXIT.failed;
      else {
        await session.ledger.collections.remove(collection.id);
        if (!session.options.quiet) session.say(message('collectionRemoved', { name: collection.name }));
      }
    }
    return code;
  });
}

/** @throws {UsageError} */
export function exportCollection([name = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const output = text(raw.output);
  const extension = /\.([a-z]+)$/iu.exec(output ?? '')?.[1]?.toLowerCase() ?? '';
  const format = oneOf('--format', raw.format, FORMS) ?? BY_EXTENSION[extension] ?? 'jsonl';
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const collection = await collectionNamed(session, name);
    if (collection === null) return EXIT.failed;
    const form = await loadLedgerForm(format);
    const sink = output === null || output === '-' ? streamSink(io.stdout) : await fileSink(output, raw.force === true);
    let count = 0;
    try {
      await sink.write(form.open());
      for await (const one of collectedIn(session.ledger, collection.id)) {
        const written = form.records(one);
        await sink.write(written.text);
        count += written.count;
      }
      await sink.write(form.close());
      await sink.finish();
    } catch (error) {
      await sink.drop();
      throw error;
    }
    for (const said of form.left?.() ?? []) if (!session.options.quiet) session.say(said);
    if (!session.options.quiet) session.say(message('exported', { count: whole(count) }));
    return EXIT.ok;
  });
}
