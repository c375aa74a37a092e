/**
 * Asking the server: `await ask<Answer>('/search', { query: { q }, signal })`. What goes wrong is a `Trouble` with what the server says of it
 * (problem+json), in the language of the interface.
 */
import { preferences } from '../preferences/index.ts';
import { partWords, say } from '../words/index.ts';
import type { Problem } from './shapes.ts';

export const BASE = '/api/v1';

/** A request that came to nothing; `status` 0 where no answer came at all. */
export class Trouble extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null, cause?: unknown) {
    super(problem?.detail ?? problem?.title ?? saidOf(status), { cause });
    this.name = 'Trouble';
    this.status = status;
    this.problem = problem;
  }
}

/** What is said where the server says nothing itself: of no answer at all, and of a proxy's page. */
function saidOf(status: number): string {
  if (status === 0) return `${say(partWords.unreachable)} ${say(partWords.unreachableHow)}`;
  return `${say(partWords.trouble)} (${status})`;
}

/** Whether the server answers now. */
export async function isThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

export type QueryValue = string | number | boolean | null | undefined | readonly string[];

export interface Asked {
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly signal?: AbortSignal;
}

/** The address of a path of the API with its parameters, empty ones left out: for links and event streams too. */
export function addressOf(path: string, query: Asked['query'] = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined && one !== '') parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return `${BASE}${path}${text === '' ? '' : `?${text}`}`;
}

let csrf: string | null = null;
/** What requests that change something must carry, where the server asks for it. */
export function carryCsrf(token: string | null): void {
  csrf = token;
}

let refused: () => void = () => undefined;
/** Hears that the server does not know who asks. */
export function whenRefused(hear: () => void): void {
  refused = hear;
}

async function request(method: string, path: string, asked: Asked, body?: unknown): Promise<Response> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': preferences().language });
  if (method !== 'GET' && csrf !== null) headers.set('x-musnad-csrf', csrf);
  let payload: BodyInit | null = null;
  if (body instanceof FormData || body instanceof Blob) payload = body;
  else if (body !== undefined) {
    payload = JSON.stringify(body);
    headers.set('content-type', 'application/json');
  }
  let response: Response;
  try {
    const signal = asked.signal ?? null;
    response = await fetch(addressOf(path, asked.query), {
      method,
      headers,
      body: payload,
      signal,
      credentials: 'same-origin',
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Trouble(0, null, cause);
  }
  if (response.ok) return response;
  let problem: Problem | null = null;
  try {
    const said: unknown = await response.json();
    if (typeof said === 'object' && said !== null && 'title' in said) problem = said as Problem;
  } catch {
    // A proxy's page, or nothing: the status must do.
  }
  // Whoever signs in with a wrong password is told so there.
  if (response.status === 401 && path !== '/session') refused();
  throw new Trouble(response.status, problem);
}

/** @throws {Trouble} */
export async function ask<Answer>(path: string, asked: Asked = {}): Promise<Answer> {
  return (await (await request('GET', path, asked)).json()) as Answer;
}

/** @throws {Trouble} */
export async function askText(path: string, asked: Asked = {}): Promise<string> {
  return (await request('GET', path, asked)).text();
}

/** Changes something. @throws {Trouble} */
export async function send<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  asked: Asked = {},
): Promise<Answer> {
  const response = await request(method, path, asked, body);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
