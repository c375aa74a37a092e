/**
 * How right families and threads are, on pairs and links labelled by reading: `npx tsx evaluation/relate/main.ts [--data DIR] [--errors]`.
 *
 * Figures are of the half that nobody tuned on. Raw: each labelled pair counts once. Weighted: as many times as there are pairs in its stratum,
 * which is what a ledger meets.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { candidateKeys, type ComparedStatement, FamilyIndex, samenessOf } from '../../src/relate/index.ts';
import { labelledLinks, linkFigures } from './links.ts';
import { ANY_NEWS, type Material, openMaterial } from './material.ts';
import { type FoundPair, foundPairs, labelledPairs, weightsOf } from './pairs.ts';

interface Figures {
  right: number;
  wrong: number;
  missed: number;
}

const part = (of: number, whole: number): string => (whole === 0 ? '    –' : (of / whole).toFixed(3));

/** One line; of threads the second figure is no recall: it tells how many of the right links that rules ever proposed are kept. */
function tell(name: string, { right, wrong, missed }: Figures, second = 'recall'): string {
  const counts = `${Math.round(right)} right, ${Math.round(wrong)} wrong, ${Math.round(missed)} missed`;
  return `  ${name.padEnd(28)} precision ${part(right, right + wrong)}  ${second} ${part(right, right + missed)}  (${counts})`;
}

function shareKey(a: ComparedStatement, b: ComparedStatement): boolean {
  const keys = new Set(candidateKeys(a));
  return candidateKeys(b).some((key) => keys.has(key));
}

function figures(pairs: readonly FoundPair[], weights: readonly number[], same: (pair: FoundPair) => boolean): Figures {
  const out = { right: 0, wrong: 0, missed: 0 };
  pairs.forEach((pair, i) => {
    const weight = weights[i] ?? 0;
    if (same(pair)) out[pair.same ? 'right' : 'wrong'] += weight;
    else if (pair.same) out.missed += weight;
  });
  return out;
}

function families(material: Material, errors: boolean): void {
  for (const half of ['tune', 'report', 'check'] as const) {
    const { found, lost } = foundPairs(material, half);
    const positive = found.filter(({ same }) => same).length;
    process.stdout.write(
      `families, half ${half}: ${found.length} pairs, ${positive} of them the same; ${lost} no longer read\n`,
    );
    const taken = new Map(found.map((pair) => [pair, shareKey(pair.a, pair.b) && samenessOf(pair.a, pair.b).same]));
    const same = (pair: FoundPair): boolean => taken.get(pair) ?? false;
    const once = found.map(() => 1);
    process.stdout.write(`${tell('as drawn', figures(found, once, same))}\n`);
    process.stdout.write(`${tell('weighted', figures(found, weightsOf(found), same))}\n`);
    process.stdout.write(
      `${tell(
        'keys alone (recall counts)',
        figures(found, once, ({ a, b }) => shareKey(a, b)),
      )}\n`,
    );
    if (!errors) continue;
    for (const pair of found)
      if (same(pair) !== pair.same) {
        const { score, evidence } = samenessOf(pair.a, pair.b);
        process.stdout.write(
          `    ${pair.same ? 'missed' : 'wrong'} ${pair.a.id} ${pair.b.id} ${score.toFixed(2)} cover ${evidence.cover.toFixed(2)} run ${evidence.run} ${evidence.speaker}\n`,
        );
      }
  }
}

function threads(material: Material): void {
  for (const half of ['tune', 'report'] as const) {
    const sum = { right: 0, wrong: 0, missed: 0 };
    process.stdout.write(`threads, half ${half}:\n`);
    for (const [kind, figures] of linkFigures(material, half)) {
      process.stdout.write(
        `${tell(kind, figures, 'kept')}${figures.lost > 0 ? `, ${figures.lost} no longer read` : ''}\n`,
      );
      sum.right += figures.right;
      sum.wrong += figures.wrong;
      sum.missed += figures.missed;
    }
    process.stdout.write(`${tell('all', sum, 'kept')}\n`);
  }
}

/** Families of all that was opened: how many, how large, how much is compared. */
function linking(material: Material): void {
  const index = new FamilyIndex();
  let count = 0;
  const start = performance.now();
  for (const statements of material.statements.values())
    for (const statement of statements) {
      index.add(statement);
      count++;
    }
  const time = performance.now() - start;
  const all = index.families();
  const across = all.filter(({ members }) => new Set(members.map(({ article }) => article)).size > 1);
  const largest = Math.max(...across.map(({ members }) => members.length));
  process.stdout.write(
    `linking: ${count} statements, ${across.length} families across articles, the largest of ${largest}; ${Math.round((count * 1000) / time)} statements/s\n`,
  );
}

const { values } = parseArgs({ options: { data: { type: 'string' }, errors: { type: 'boolean' } } });
const data = values.data ?? process.env['MUSNAD_DATA'] ?? '../shared';
const pairs = labelledPairs().flatMap(({ a, b }) => [a.article, b.article]);
const links = labelledLinks().flatMap(({ from, to }) => [from.article, to.article]);
const named = new Set([ANY_NEWS, ...pairs, ...links]);
const material = await openMaterial(data, (article) => named.has(article));
families(material, values.errors ?? false);
threads(material);
linking(material);
