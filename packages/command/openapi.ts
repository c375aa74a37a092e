/** Writes `schema/openapi.json` from the routes' schemas; a test tells when the two have parted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentOfRoutes } from '../../src/server/testing/document.ts';

const path = fileURLToPath(new URL('../../schema/openapi.json', import.meta.url));
const text = `${JSON.stringify(await documentOfRoutes(), null, 1)}\n`;
let before = '';
try {
  before = readFileSync(path, 'utf8');
} catch {}
writeFileSync(path, text);
process.stdout.write(before === text ? 'schema/openapi.json is as it was\n' : 'schema/openapi.json written\n');
