/** The fields of an article that a table can hold. */

export const FIELDS = [
  'id',
  'text',
  'title',
  'outlet',
  'date',
  'updated',
  'url',
  'byline',
  'section',
  'language',
] as const;
export type Field = (typeof FIELDS)[number];
/** Field → name of the column that holds it. */
export type FieldMap = { readonly [Name in Field]?: string };
