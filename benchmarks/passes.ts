/**
 * Where the time goes: the reader runs under the sampling profiler of Node, and every sample is put to the innermost
 * file on its stack that is a pass. Nothing in the reader knows of it, so it costs nothing when nobody measures.
 */
import { type Profiler, Session } from 'node:inspector';

/** File names, as built or as sources, → the pass they are. Other files count for who calls them. */
const PASSES: Readonly<Record<string, string>> = {
  words: 'words',
  letters: 'words',
  quotations: 'quotations',
  'quotation-marks': 'quotations',
  'quotation-pairs': 'quotations',
  sentences: 'sentences',
  paragraphs: 'sentences',
  vocabulary: 'vocabulary',
  candidates: 'candidates',
  drafting: 'drafting',
  statements: 'statements',
  'adverbial-statements': 'adverbials',
  clause: 'clause',
  adverbials: 'adverbials',
  'nominal-cues': 'nominal cues',
  participants: 'participants',
  contents: 'contents',
  headlines: 'headlines',
  kinds: 'kinds',
  chains: 'chains',
  dates: 'dates',
  lines: 'lines',
  said: 'dates',
  mentions: 'mentions',
  tagger: 'tagger of names',
  'tagged-words': 'tagger of names',
  path: 'tagger of names',
  evidence: 'tagger of names',
  'word-facts': 'tagger of names',
  find: 'named mentions',
  speakers: 'speakers',
  events: 'events',
  'read-actors': 'actors',
  'office-at': 'actors',
  nations: 'actors',
  'article-country': 'actors',
  holders: 'actors',
  codes: 'actors',
  'read-topics': 'topics',
  stems: 'topics',
  'word-stems': 'topics',
  'statement-codes': 'codes',
  'code-statement': 'codes',
};

export interface PassShare {
  readonly name: string;
  readonly share: number;
}

export interface PassProfile {
  readonly passes: readonly PassShare[];
  /** Functions by the time spent in themselves. */
  readonly hot: readonly PassShare[];
}

const HOT = 12;
const SAMPLING_MICROSECONDS = 200;

/** Runs `work` under the profiler. */
export async function profilePasses(work: () => void): Promise<PassProfile> {
  const session = new Session();
  session.connect();
  const post = (method: string, parameters?: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      session.post(method, parameters, (error, result) => (error === null ? resolve(result) : reject(error)));
    });
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS });
  await post('Profiler.start');
  work();
  const { profile } = (await post('Profiler.stop')) as Profiler.StopReturnType;
  session.disconnect();
  return sharesOf(profile);
}

/** The shares of a profile by pass and by function. */
export function sharesOf(profile: Profiler.Profile): PassProfile {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const passes = new Map<string, number>();
  const hot = new Map<string, number>();
  const passOf = new Map<number, string>();
  const pass = (id: number): string => {
    const known = passOf.get(id);
    if (known !== undefined) return known;
    const node = nodes.get(id);
    const parent = parents.get(id);
    const own = node === undefined ? null : passOfFrame(node.callFrame);
    const name = own ?? (parent === undefined ? 'rest' : pass(parent));
    passOf.set(id, name);
    return name;
  };
  const deltas = profile.timeDeltas ?? [];
  let total = 0;
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const node = nodes.get(id);
    const time = Math.max(0, deltas[i] ?? 0);
    if (node === undefined || node.callFrame.functionName === '(idle)') continue;
    total += time;
    passes.set(pass(id), (passes.get(pass(id)) ?? 0) + time);
    const name = functionName(node.callFrame);
    hot.set(name, (hot.get(name) ?? 0) + time);
  }
  const sorted = (map: ReadonlyMap<string, number>): readonly PassShare[] =>
    [...map].map(([name, time]) => ({ name, share: time / total })).sort((a, b) => b.share - a.share);
  return { passes: sorted(passes), hot: sorted(hot).slice(0, HOT) };
}

function passOfFrame({ functionName: name, url }: Profiler.Profile['nodes'][number]['callFrame']): string | null {
  if (name === '(garbage collector)') return 'garbage collection';
  if (/\/text\/morphology\//.test(url)) return 'morphology';
  if (/\/text\/dates\//.test(url)) return 'dates';
  if (/\/reader\/model\//.test(url)) return 'weights';
  const file = /\/(?:text|reader)(?:\/(?:actors|codes|entities|events|topics))?\/([^/]+)\.[jt]s$/.exec(url)?.[1];
  return file === undefined ? null : (PASSES[file] ?? null);
}

function functionName({ functionName: name, url, lineNumber }: Profiler.Profile['nodes'][number]['callFrame']): string {
  const file = /([^/]+\/[^/]+)\.[jt]s$/.exec(url)?.[1];
  return file === undefined ? name : `${name === '' ? 'anonymous' : name} (${file}:${lineNumber + 1})`;
}
