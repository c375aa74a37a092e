/**
 * The matcher: decides whether a unit is what a query asks for, and marks what was found.
 *
 * Example: `المتحدث:سالم "وقف النار" -شائعة` holds for a statement of «سالم الحداد» with «بوقف النار»; marked are «سالم» and
 * «بوقف النار», the second because of its form.
 *
 * Stores find candidates, each in its way; what they return has passed here, so all answer alike.
 */
import type { TermAnalyser } from '../../text/index.ts';
import { isClosed, valueKey } from '../keywords.ts';
import type { Field, FieldNode, QueryNode } from '../syntax.ts';
import { nearPlaces, phrasePlaces, type Place } from './places.ts';
import type { Mark, MatchText, MatchUnit } from './unit.ts';
import { WordMatcher } from './words.ts';

/** A query made ready; a function of its arguments. */
export interface Matcher {
  /** The marks of what was found, in order; null where the unit is not what the query asks for. Linear in the unit's texts. */
  match(unit: MatchUnit): readonly Mark[] | null;
}

/** Makes a query ready to be held against units. */
export function matcherFor(query: QueryNode, analyser: TermAnalyser): Matcher {
  const test = ready(query, analyser);
  return {
    match: (unit) => {
      const marks: Mark[] = [];
      return test(unit, unit.fields, marks) ? inOrder(marks) : null;
    },
  };
}

/** Whether a unit passes; adds marks only where it does. */
type Test = (unit: MatchUnit, fields: readonly Field[], marks: Mark[]) => boolean;

function ready(node: QueryNode, analyser: TermAnalyser): Test {
  switch (node.type) {
    case 'word':
    case 'phrase':
    case 'near': {
      const places = placing(node, analyser);
      const { at } = node;
      // Every field is asked, so that all that was found is marked.
      return (unit, fields, marks) =>
        fields.reduce((count, field) => count + markAll(unit, field, places, at, marks), 0) > 0;
    }
    case 'and': {
      const parts = node.parts.map((part) => ready(part, analyser));
      return (unit, fields, marks) => {
        const before = marks.length;
        if (parts.every((part) => part(unit, fields, marks))) return true;
        marks.length = before;
        return false;
      };
    }
    case 'or': {
      const parts = node.parts.map((part) => ready(part, analyser));
      // And every branch.
      return (unit, fields, marks) => parts.filter((part) => part(unit, fields, marks)).length > 0;
    }
    case 'not': {
      const part = ready(node.part, analyser);
      return (unit, fields) => !part(unit, fields, []);
    }
    case 'field':
      return readyField(node, analyser);
    case 'range': {
      const { from, to } = node;
      return ({ date }) => date !== null && (from === null || date >= from) && (to === null || date.slice(0, 10) <= to);
    }
    case 'all':
      return () => true;
  }
}

function readyField({ field, part }: FieldNode, analyser: TermAnalyser): Test {
  const valued = readyValues(field, part);
  if (isClosed(field)) return valued;
  const text = ready(part, analyser);
  const own: readonly Field[] = [field];
  return (unit, _, marks) => text(unit, own, marks) || valued(unit, own, marks);
}

/** A part of a field as a test of the field's values: ids. */
function readyValues(field: Field, node: QueryNode): Test {
  switch (node.type) {
    case 'word':
    case 'phrase': {
      const value = valueKey(node.type === 'word' ? node.text : node.words.map(({ text }) => text).join(' '));
      return (unit) => unit.values(field).some((one) => valueKey(one) === value);
    }
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => readyValues(field, part));
      return (unit, fields, marks) =>
        node.type === 'and'
          ? parts.every((part) => part(unit, fields, marks))
          : parts.some((part) => part(unit, fields, marks));
    }
    case 'not': {
      // Of an open field the words decide.
      const part = readyValues(field, node.part);
      return isClosed(field) ? (unit, fields, marks) => !part(unit, fields, marks) : () => false;
    }
    case 'all':
      return (unit) => unit.values(field).length > 0;
    default:
      return () => false;
  }
}

/** Where a word, a phrase, or words near one another stand in a text. */
type Placing = (text: MatchText) => readonly Place[];

function placing(node: QueryNode, analyser: TermAnalyser): Placing {
  switch (node.type) {
    case 'word': {
      const words = [new WordMatcher(node, analyser)];
      return (text) => phrasePlaces(text, words);
    }
    case 'phrase': {
      const words = node.words.map((word) => new WordMatcher(word, analyser));
      return (text) => phrasePlaces(text, words);
    }
    case 'or': {
      const parts = node.parts.map((part) => placing(part, analyser));
      return (text) => parts.flatMap((part) => part(text));
    }
    case 'near': {
      const parts = node.parts.map((part) => placing(part, analyser));
      const { distance } = node;
      return (text) => {
        const places = parts.map((part) => part(text));
        return places.some(({ length }) => length === 0) ? [] : nearPlaces(text, places, distance);
      };
    }
    default:
      return () => [];
  }
}

/** Marks all places in a field's texts; how many there were. */
function markAll(unit: MatchUnit, field: Field, places: Placing, query: Mark['query'], marks: Mark[]): number {
  let count = 0;
  for (const [text, one] of unit.texts(field).entries())
    for (const { from, to, why } of places(one)) {
      marks.push({ field, text, start: one.terms.start(from), end: one.terms.end(to - 1), why, query });
      count++;
    }
  return count;
}

/** By field as first met, then by place; one mark where two parts of the query found the same. */
function inOrder(marks: readonly Mark[]): readonly Mark[] {
  const fields = [...new Set(marks.map(({ field }) => field))];
  const sorted = [...marks].sort(
    (a, b) =>
      fields.indexOf(a.field) - fields.indexOf(b.field) || a.text - b.text || a.start - b.start || b.end - a.end,
  );
  return sorted.filter((mark, i) => {
    const last = sorted[i - 1];
    const same = last?.field === mark.field && last.text === mark.text;
    return !(same && last.start === mark.start && last.end === mark.end);
  });
}
