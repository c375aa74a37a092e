/**
 * Statements as JSON-LD: each a prov:Entity and schema:Quotation, with the evidence as W3C Web Annotation selectors and the chain as PROV.
 *
 * Positions are counted in Unicode code points, as the Web Annotation model asks, not in the UTF-16 units of the ledger.
 */
import type { Hit } from '../../ledger/index.ts';
import type { Span, Statement } from '../../reader/index.ts';

const CONTEXT = {
  '@version': 1.1,
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  musnad: 'https://musnad.example/ns#',
} as const;

export const JSON_LD_START = `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`;
export const JSON_LD_END = '\n]}\n';

/** Units of text before and behind a quotation, by which it is found again in a page that has changed. */
const AROUND = 32;

type Node = Readonly<Record<string, unknown>>;

/** @param text the text that the statement's offsets count in */
export function jsonLdOf({ id, article, statement: view }: Hit, text: string): Node {
  const statement = view?.statement ?? null;
  const source = article.url ?? `urn:musnad:article:${article.id}`;
  const base: Node = {
    '@id': `urn:musnad:statement:${id}`,
    '@type': ['prov:Entity', 'schema:Quotation', 'musnad:Statement'],
    'prov:wasDerivedFrom': { '@id': `urn:musnad:article:${article.id}` },
    'schema:isPartOf': {
      '@id': `urn:musnad:article:${article.id}`,
      '@type': 'schema:NewsArticle',
      ...(article.title === null ? {} : { 'schema:headline': article.title }),
      ...(article.outlet === null ? {} : { 'schema:publisher': article.outlet }),
      ...(article.date === null ? {} : { 'schema:datePublished': article.date }),
      ...(article.url === null ? {} : { 'schema:url': article.url }),
      'musnad:sha256': article.hash,
    },
  };
  return statement === null ? base : { ...base, ...said(statement, text, source) };
}

function said(statement: Statement, text: string, source: string): Node {
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  return {
    'schema:text': statement.content.map(cut).join(' … '),
    'schema:inLanguage': 'ar',
    'musnad:class': statement.class,
    'musnad:kind': statement.kind,
    'musnad:negated': statement.negated,
    'prov:wasAttributedTo': statement.speakers.map(({ name, type }) => ({
      '@type': type === 'person' ? 'schema:Person' : 'schema:Organization',
      'schema:name': name,
    })),
    'prov:qualifiedQuotation': statement.chain.map((link) => ({
      '@type': 'prov:Quotation',
      'musnad:relation': link.relation,
      'musnad:inherited': link.inherited,
      'schema:name': cut(link),
    })),
    'oa:hasTarget': statement.content.map((span) => ({
      '@type': 'oa:SpecificResource',
      'oa:hasSource': { '@id': source },
      'oa:hasSelector': [
        {
          '@type': 'oa:TextQuoteSelector',
          'oa:exact': cut(span),
          'oa:prefix': text.slice(Math.max(0, span.start - AROUND), span.start),
          'oa:suffix': text.slice(span.end, span.end + AROUND),
        },
        {
          '@type': 'oa:TextPositionSelector',
          'oa:start': codePoints(text, span.start),
          'oa:end': codePoints(text, span.end),
        },
      ],
    })),
  };
}

/** How many code points stand before a place. */
function codePoints(text: string, at: number): number {
  let count = at;
  for (let i = 1; i < at; i++) {
    const unit = text.charCodeAt(i);
    const before = text.charCodeAt(i - 1);
    if (unit >= 0xdc00 && unit < 0xe000 && before >= 0xd800 && before < 0xdc00) count--;
  }
  return count;
}
