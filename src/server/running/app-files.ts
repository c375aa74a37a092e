/**
 * The files of the web app: `index.html` for every address that is a screen's, and what stands beside it.
 *
 * What has a hash in its name never changes and is kept by the browser for ever; the page itself is asked for anew. Files that were packed when
 * the app was built (`.br`, `.gz` beside them) are sent packed to whoever takes that.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { encodingFor } from '../encodings.ts';
import type { Env } from '../env.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.map': 'application/json; charset=utf-8',
};

const PACKED = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Vite puts what it names by content into this folder. */
const HASHED = /^assets\/.*-[\w-]{8,}\.[a-z0-9]+$/u;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_ANEW = 'no-cache';

interface File {
  readonly path: string;
  readonly type: string;
  readonly size: number;
  readonly etag: string;
  readonly hashed: boolean;
  /** Ending of each packed form that is there, with its size. */
  readonly packed: ReadonlyMap<string, number>;
}

/** The files of a folder by the addresses under which they are asked for: only what was there at the start is ever opened. */
export async function appFiles(folder: string): Promise<ReadonlyMap<string, File>> {
  const sizes = new Map<string, { readonly size: number; readonly mtime: number }>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = await stat(path);
    sizes.set(relative(folder, path).split(sep).join('/'), { size, mtime: mtimeMs });
  }
  const files = new Map<string, File>();
  for (const [name, { size, mtime }] of sizes) {
    const type = TYPES[extname(name)];
    if (type === undefined || name.split('/').some((part) => part.startsWith('.'))) continue;
    const packed = new Map(
      PACKED.flatMap(({ ending }) => {
        const there = sizes.get(name + ending);
        return there === undefined ? [] : [[ending, there.size] as const];
      }),
    );
    files.set(`/${name}`, {
      path: join(folder, name),
      type,
      size,
      etag: `"${size.toString(36)}-${Math.round(mtime).toString(36)}"`,
      hashed: HASHED.test(name),
      packed,
    });
  }
  return files;
}

/** Adds the app to what answers: to be added last. */
export function addAppFiles(app: OpenAPIHono<Env>, files: ReadonlyMap<string, File>): void {
  const page = files.get('/index.html');
  app.get('*', async (c, next) => {
    const { path } = c.req;
    // An address of the API, or of a file that is not there, is no screen.
    const screen = !path.startsWith('/api/') && !/\.[a-z0-9]+$/iu.test(path);
    const file = files.get(path) ?? (screen ? page : undefined);
    if (file === undefined) return next();
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': file.hashed ? FOR_EVER : ASK_ANEW,
      etag: file.etag,
      vary: 'accept-encoding',
    };
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers);
    const there = PACKED.filter(({ ending }) => file.packed.has(ending));
    const encoding = encodingFor(
      c.req.header('accept-encoding'),
      there.map(({ name }) => name),
    );
    const form = there.find(({ name }) => name === encoding);
    if (form !== undefined) headers['content-encoding'] = form.name;
    headers['content-length'] = String(form === undefined ? file.size : file.packed.get(form.ending));
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const stream = Readable.toWeb(createReadStream(file.path + (form?.ending ?? '')));
    return c.body(stream as ReadableStream, 200, headers);
  });
}
