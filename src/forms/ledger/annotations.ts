/**
 * JSON-LD: each statement an annotation (W3C Web Annotation) on its article, with what it was made from and by (PROV).
 *
 * Positions count code points, as the recommendation has it, and each stands beside the exact words with some before and behind, so
 * that the words are found again where the page has changed. A line of the list is an annotation: the file is one JSON document.
 */
import type { Span } from '../../reader/index.ts';
import { textOfStatement } from './quoting.ts';
import type { Form } from './form.ts';
import type { Exported, Standing } from './records.ts';

const AROUND = 32;
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    prov: 'http://www.w3.org/ns/prov#',
    schema: 'https://schema.org/',
    musnad: 'urn:musnad:ns:',
  },
];

export function annotations(): Form {
  let first = true;
  return {
    open: () => `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`,
    records: (one) => {
      const records = one.statements.map((standing) => JSON.stringify(annotation(one, standing)));
      const text = records.length === 0 ? '' : `${first ? '' : ',\n'}${records.join(',\n')}`;
      first &&= records.length === 0;
      return { text, count: records.length };
    },
    close: () => '\n]}\n',
  };
}

export const urn = (kind: 'article' | 'statement' | 'actor' | 'run', id: string): string => `urn:musnad:${kind}:${id}`;

/** A statement as an annotation: its words are the target, who said them and how the body. */
function annotation({ article, reading }: Exported, { view, statement }: Standing): unknown {
  const text = textOfStatement(article, statement);
  const points = codePoints(text);
  const source = urn('article', article.id);
  const targets = statement.content.map((span) => ({
    type: 'SpecificResource',
    source,
    ...(statement.part === 'headline' ? { scope: `${source}#headline` } : {}),
    selector: [{ type: 'TextPositionSelector', start: points(span.start), end: points(span.end) }, quote(text, span)],
  }));
  return {
    id: urn('statement', view.id),
    type: ['Annotation', 'prov:Entity'],
    motivation: 'identifying',
    target: targets.length === 1 ? targets[0] : targets,
    body: {
      type: ['schema:Quotation'],
      'schema:spokenByCharacter': statement.speakers.map(({ name, type }, i) => {
        const actor = view.actors[i] ?? null;
        return { ...(actor === null ? {} : { id: urn('actor', actor) }), 'schema:name': name, 'musnad:type': type };
      }),
      'musnad:class': statement.class,
      'musnad:kind': statement.kind,
      'musnad:negated': statement.negated,
      ...(statement.said === null ? {} : { 'schema:dateCreated': statement.said.date }),
      ...(statement.topics.length === 0 ? {} : { 'schema:about': statement.topics }),
      'musnad:chain': statement.chain.map((link) => ({
        'musnad:relation': link.relation,
        'musnad:through': text.slice(link.start, link.end),
      })),
    },
    'prov:wasQuotedFrom': {
      id: source,
      type: ['schema:NewsArticle', 'prov:Entity'],
      ...(article.url === null ? {} : { 'schema:url': article.url }),
      ...(article.title === null ? {} : { 'schema:headline': article.title }),
      ...(article.date === null ? {} : { 'schema:datePublished': article.date }),
      ...(article.outlet === null ? {} : { 'schema:publisher': { 'schema:name': article.outlet } }),
      'schema:sha256': article.hash,
    },
    'prov:wasGeneratedBy': {
      id: urn('run', article.run),
      type: 'prov:Activity',
      'prov:wasAssociatedWith': {
        type: 'prov:SoftwareAgent',
        'schema:name': 'Musnad',
        'schema:softwareVersion': `${reading.reader.version}+${reading.reader.lexicon}`,
      },
    },
    'prov:generatedAtTime': article.takenAt,
  };
}

function quote(text: string, { start, end }: Span): unknown {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  };
}

/** From UTF-16 units to code points of a text. */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) if ((text.codePointAt(i) ?? 0) > 0xffff) pairs.push(++i);
  return (offset) => offset - pairs.filter((low) => low < offset).length;
}
