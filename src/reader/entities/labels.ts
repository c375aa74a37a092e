/**
 * Labels of tokens: outside, or the beginning or the inside of a name of one of four classes.
 *
 * Example: «زار سليم العطار مدينة حلب» gets outside, person begins, person goes on, outside, place begins.
 */

export const NAME_CLASSES = ['person', 'organisation', 'location', 'other'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** How many labels there are: outside, and two for each class. */
export const LABELS = 1 + 2 * NAME_CLASSES.length;
export const OUTSIDE = 0;

/** Whether a label begins a name; the inside of one has the next number. */
export function begins(label: number): boolean {
  return (label & 1) === 1;
}

/** Whether a label goes on with a name. */
export function goesOn(label: number): boolean {
  return label !== OUTSIDE && (label & 1) === 0;
}

/** The class of a label, null outside. */
export function classOf(label: number): NameClass | null {
  return label === OUTSIDE ? null : (NAME_CLASSES[(label - 1) >> 1] ?? null);
}

/** The label that begins a name of a class. */
export function beginOf(name: NameClass): number {
  return 1 + 2 * NAME_CLASSES.indexOf(name);
}

/** Whether a label may stand behind another: a name goes on only from itself. */
export function mayFollow(before: number, label: number): boolean {
  return !goesOn(label) || before === label || before === label - 1;
}
