/**
 * A statement of the text put to the table of codes: «طالب الوزير بسحب القوات فورا» is asked about with its class, its verb and the stems
 * «سحب», «قوات», «فورا».
 */
import type { Document } from '../document.ts';
import { stemOf } from '../topics/word-stems.ts';
import type { Coded, StatementCode } from './statement-codes.ts';

/** How many Arabic words of the content are looked at: who asks for a thing names it at once. */
const LOOKED_AT = 5;

type Content = readonly { readonly from: number; readonly to: number }[];

export function codeStatement(doc: Document, statement: Coded & { readonly content: Content }): StatementCode {
  return doc.lexicon.statementCodes.of(statement, () => openingStems(doc, statement.content));
}

function openingStems(doc: Document, content: Content): string[] {
  const stems: string[] = [];
  for (const { from, to } of content)
    for (let i = from; i < to && stems.length < LOOKED_AT; i++) {
      const type = doc.type(i);
      if (type !== null) stems.push(stemOf(type));
    }
  return stems;
}
