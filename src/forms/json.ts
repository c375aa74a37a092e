/** Readings as JSON: one a line (`jsonl`), or indented (`json`): one record by itself, several as a list. */
import type { Format } from './record.ts';

export const jsonLines: Format = {
  open: () => '',
  record: ({ reading }) => `${JSON.stringify(reading)}\n`,
  close: () => '',
};

/** `single`: the input holds one article, so its reading stands alone. */
export function json(single: boolean): Format {
  if (single)
    return { open: () => '', record: ({ reading }) => `${JSON.stringify(reading, null, 2)}\n`, close: () => '' };
  let first = true;
  return {
    open: () => '[',
    record: ({ reading }) => {
      const lead = first ? '\n' : ',\n';
      first = false;
      return lead + JSON.stringify(reading, null, 2);
    },
    close: () => (first ? ']\n' : '\n]\n'),
  };
}
