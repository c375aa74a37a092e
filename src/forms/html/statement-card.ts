/** One statement in the list beside the text: a heading that is a button, and below it the words and the chain. */
import type { Article, LexiconNames, Statement } from '../../reader/index.ts';
import {
  CLASS_LABELS,
  ENTITY_LABELS,
  KIND_LABELS,
  type Language,
  RELATION_LABELS,
  ruleInWords,
  topicName,
  UNRESOLVED_LABELS,
  WORDS,
} from '../../messages/index.ts';
import { chainSteps, codeWords, quoter, sameName } from '../record.ts';
import { arabic, card, factList, label } from './card.ts';
import { escapeHtml } from './escape.ts';
import { spansOf } from './segments.ts';

const OPENING = 90;

export interface CardOptions {
  readonly language: Language;
  /** Whether the rules behind the record are shown. */
  readonly explain: boolean;
  readonly names: LexiconNames;
}

export function statementCard(article: Article, statement: Statement, prefix: string, options: CardOptions): string {
  const { language } = options;
  const cut = quoter(article, statement);
  const names = statement.speakers.map((speaker) => arabic(speaker.name)).join('، ');
  const who = names === '' ? label(UNRESOLVED_LABELS[statement.unresolved ?? 'no-candidate'][language]) : names;
  const implied = statement.speakers.length > 0 && statement.speakers.every((speaker) => !speaker.explicit);
  const tags = [CLASS_LABELS[statement.class][language], KIND_LABELS[statement.kind][language]];
  if (statement.said !== null) tags.push(`${WORDS.said[language]} ${statement.said.date}`);
  if (implied) tags.push(WORDS.implied[language]);
  if (statement.negated) tags.push(WORDS.negated[language]);
  if (statement.part === 'headline') tags.push(WORDS.headline[language]);
  const words = statement.content.map(cut).join(' … ');
  const short = words.length > OPENING ? `${words.slice(0, words.lastIndexOf(' ', OPENING) + 1 || OPENING)}…` : words;
  const verb = statement.cue === null ? '' : ` <span class="verb">${arabic(cut(statement.cue))}</span>`;
  return card(
    {
      id: statement.id,
      prefix,
      spans: spansOf(statement).map((span) =>
        statement.part === undefined ? span : { ...span, part: statement.part },
      ),
      heading: `<span class="n">${statement.id.slice(1)}</span> <span class="who">${who}</span>${verb}`,
      tags,
      short: arabic(short),
      detail: `<blockquote lang="ar" dir="rtl">${escapeHtml(words)}</blockquote>
${facts(statement, cut, options)}${chain(article, statement, names, language)}${options.explain ? rules(statement, language) : ''}`,
    },
    language,
  );
}

function facts(
  statement: Statement,
  cut: (span: { start: number; end: number }) => string,
  { language, names }: CardOptions,
): string {
  const rows: [string, string][] = [];
  const printed = statement.sources.map(cut);
  if (printed.some((source, i) => !sameName(source, statement.speakers[i]?.name ?? '')))
    rows.push([WORDS.source[language], printed.map(arabic).join('، ')]);
  const types = [...new Set(statement.speakers.map((speaker) => ENTITY_LABELS[speaker.type][language]))];
  if (types.length > 0) rows.push([WORDS.type[language], label(types.join(' · '))]);
  if (statement.addressee !== null) rows.push([WORDS.addressee[language], arabic(cut(statement.addressee))]);
  if (statement.said !== null)
    rows.push([
      WORDS.said[language],
      `<time>${label(statement.said.date)}</time> ${arabic(`(${cut(statement.said)})`)}`,
    ]);
  const topics = statement.topics.map((id) => label(topicName(names, id, language)));
  if (topics.length > 0) rows.push([WORDS.topics[language], topics.join(language === 'ar' ? '، ' : ', ')]);
  const code = codeWords(statement);
  if (code !== '') rows.push([WORDS.code[language], `<code>${label(code)}</code>`]);
  rows.push([WORDS.confidence[language], String(statement.confidence)]);
  return factList(rows);
}

/** The chain as a path of stops, each with how the words came there. */
function chain(article: Article, statement: Statement, names: string, language: Language): string {
  const steps = chainSteps(article, statement);
  if (steps.length === 0) return '';
  const stops = steps.map(({ relation, name, inherited }) => {
    const how = relation === 'published' ? WORDS.published[language] : RELATION_LABELS[relation][language];
    const mark = inherited ? ` <span class="mark-inherited">(${label(WORDS.inherited[language])})</span>` : '';
    return `<li class="stop ${relation}${inherited ? ' inherited' : ''}"><span class="how">${label(how)}${mark}</span> <span class="name">${arabic(name)}</span></li>`;
  });
  return `<h3>${label(WORDS.chain[language])}</h3><ol class="chain"><li class="stop speaker"><span class="name">${names === '' ? '؟' : names}</span></li>${stops.join('')}</ol>`;
}

/** Why the record is what it is: its rules in words, in the order of the passes. */
function rules(statement: Statement, language: Language): string {
  const items = statement.rules.map((rule) => `<li>${label(ruleInWords(rule, language) ?? rule)}</li>`);
  return `<h3>${label(WORDS.rules[language])}</h3><ol class="rules">${items.join('')}</ol>`;
}
