/** One statement a line, as JSON. */
import { flatRecord } from './flat.ts';
import type { Form } from './form.ts';

export function jsonLines(): Form {
  return {
    open: () => '',
    records: (one) => ({
      text: one.statements.map((standing) => `${JSON.stringify(flatRecord(one, standing))}\n`).join(''),
      count: one.statements.length,
    }),
    close: () => '',
  };
}
