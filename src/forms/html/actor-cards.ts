/** The people and bodies of an article as cards: office, state, code, and who held an office that is named without its holder. */
import type { ActorInWords } from '../actor-rows.ts';
import { type Language, WORDS } from '../../messages/index.ts';
import { arabic, card, factList, label } from './card.ts';

export function actorCard(actor: ActorInWords, prefix: string, language: Language): string {
  const { id, name, type, code, statements, spans, titles, rows } = actor;
  const holders = rows.filter((row) => row.label === WORDS.holder[language]);
  const short = [
    ...titles.filter((title) => title !== name).map(arabic),
    ...holders.map(({ label: name, parts }) => `${label(name)}: ${arabic(parts[0] ?? '')}`),
  ];
  return card(
    {
      id,
      prefix,
      spans: spans.map((span) => ({ ...span, role: 'person' as const })),
      heading: `<span class="who">${arabic(name)}</span>${code === null ? '' : ` <code>${label(code)}</code>`}`,
      tags: [type, ...(statements === 0 ? [] : [`${WORDS.statements[language]}: ${statements}`])],
      short: short.join(' · '),
      detail: factList(rows.map(({ label: name, parts }) => [name, `<span>${parts.map(label).join(' · ')}</span>`])),
    },
    language,
  );
}
