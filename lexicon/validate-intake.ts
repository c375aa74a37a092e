/**
 * Columns of the tables by which articles are taken in: letters and how common they are, signs of languages, lines of pages.
 *
 * Example: the row «ا 148» of letter-frequencies.tsv; «اقرأ أيضا» is a line of the kind "related", where "opens".
 */
export const INTAKE_SCHEMAS = {
  'letter-frequencies.tsv': {
    columns: [
      { name: 'letter', required: true, tashkeel: true },
      { name: 'thousandths', required: true, shape: { test: /^[1-9]\d*$/, say: 'write a whole number, at least 1' } },
    ],
    key: ['letter'],
  },
  'languages.tsv': {
    columns: [
      { name: 'language', required: true, shape: { test: /^[a-z]{2,3}$/, say: 'write a code of ISO 639: fa' } },
      { name: 'letters', required: true, otherLanguages: true },
      { name: 'words', required: true, list: true, otherLanguages: true },
    ],
    key: ['language'],
  },
  'page-lines.tsv': {
    columns: [
      { name: 'words', required: true, list: true },
      {
        name: 'kind',
        required: true,
        values: ['related', 'share', 'meta', 'comment', 'legal', 'media', 'subscribe', 'tag'],
      },
      { name: 'where', required: true, values: ['opens', 'whole', 'ends', 'links'] },
    ],
    key: ['words'],
  },
} as const;
