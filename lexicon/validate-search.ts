/**
 * What the tables of search must hold: words of the query language, Latin letters in names, plurals.
 *
 * Example: «query-words.tsv:9: what "feild" is not known; write one of operator, field, value».
 */
import type { Column, Schema } from './columns.ts';

const required = (name: string): Column => ({ name, required: true });

export const SEARCH_SCHEMAS: Readonly<Record<string, Schema>> = {
  'query-words.tsv': {
    columns: [
      { name: 'what', values: ['operator', 'field', 'value'], required: true },
      { name: 'of' },
      required('id'),
      { name: 'ar', list: true, required: true, tashkeel: true },
      { name: 'en', list: true, required: true },
    ],
    key: ['what', 'of', 'id'],
  },
  'latin-letters.tsv': {
    columns: [
      {
        name: 'latin',
        required: true,
        shape: { test: /^[a-z']{1,4}$/u, say: 'write one to four small letters' },
      },
      { name: 'arabic', list: true },
      { name: 'where', values: ['any', 'start', 'middle', 'end'], required: true },
    ],
    key: ['latin', 'where'],
  },
  'search-plurals.tsv': { columns: [required('plural'), required('singular')], key: ['plural'] },
};
