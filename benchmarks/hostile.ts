/**
 * Texts that nobody writes and a pass that looks back cannot bear: a hundred thousand opening marks, one sentence of
 * reporting verbs. Each is read at two sizes; the time a unit should stay what it was.
 */

/** Name and piece that is repeated. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['plain words', 'وصل الوفد إلى العاصمة '],
  ['pairs of marks', 'قال "نعم" ثم «لا» '],
  ['opening marks only', 'قال «نعم '],
  ['two kinds unclosed', 'قال “نعم «لا '],
  ['closing marks only', 'نعم» '],
  ['straight marks', '" '],
  ['marks glued', '"'],
  ['stops', '. '],
  ['line ends', 'نعم\n'],
  ['cues only', 'قال '],
  ['cues with sources', 'قال سليم العطار إن '],
  ['statements', 'قال سليم العطار إن الجسر آمن. '],
  ['statements, one sentence', 'وأكد سليم العطار أن الجسر آمن، '],
  ['participles', 'مؤكدا أن الجسر آمن، '],
  ['sources with colons', 'سليم العطار: '],
  ['adverbial', 'بحسب البيان، '],
  ['titles', 'رئيس وزير مدير '],
  ['names', 'سليم '],
  ['long chain of nouns', 'مدير مكتب رئيس هيئة '],
  ['received', 'تلقته «الشراع» '],
  ['commas', 'نعم، '],
  ['brackets', 'قال (نعم '],
];

/** Texts whose every statement has another speaker: what links mentions meets as many names as there are statements. */
function manySpeakers(count: number): string {
  const letters = 'بتجدرسعفقكلمنهي';
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    let name = '';
    for (let rest = i, k = 0; k < 4; k++, rest = Math.floor(rest / letters.length))
      name += letters.charAt(rest % letters.length);
    parts.push(`قال سليم ال${name} إن الجسر آمن.`);
  }
  return parts.join(' ');
}

export interface HostileResult {
  readonly name: string;
  /** Nanoseconds a UTF-16 unit, small and large. */
  readonly small: number;
  readonly large: number;
  /** How many times more a unit costs in the large text. */
  readonly ratio: number;
}

const SMALL = 10_000;
const TIMES = 4;

/** Reads every text at 10,000 units and at 4 times that; `tell` hears of each when it is done. */
export function measureHostile(
  read: (text: string) => unknown,
  tell: (result: HostileResult) => void = () => {},
): readonly HostileResult[] {
  const perUnit = (text: string, rounds: number): number => {
    let best = Infinity;
    for (let round = 0; round < rounds; round++) {
      const begin = performance.now();
      read(text);
      best = Math.min(best, performance.now() - begin);
    }
    return (best * 1e6) / text.length;
  };
  const texts = PIECES.map(([name, piece]) => ({
    name,
    make: (units: number) => piece.repeat(Math.ceil(units / piece.length)),
  }));
  const perStatement = manySpeakers(1).length + 1;
  texts.push({
    name: 'each statement another speaker',
    make: (units) => manySpeakers(Math.ceil(units / perStatement)),
  });
  return texts.map(({ name, make }) => {
    const small = perUnit(make(SMALL), 3);
    const large = perUnit(make(SMALL * TIMES), 1);
    const result = { name, small, large, ratio: large / small };
    tell(result);
    return result;
  });
}
