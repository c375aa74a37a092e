/**
 * Evidence of who held an office: every title with a name in a dated article.
 *
 * Example: «وزير النقل العراقي سليم العطار» in an article of 2031-02-03: transport-minister, IRQ, «سليم العطار», that day. «وزير النقل» here and
 * «سليم العطار» three sentences on is none: who is whom may be misread.
 */
import type { Article, Cluster, Reading } from '../reading.ts';
import { nameWords } from './names.ts';

/** One title with a name, in one article. */
export interface OfficeEvidence {
  readonly office: string;
  readonly of: string;
  readonly body: string;
  readonly standing: string;
  readonly name: string;
  readonly date: string;
  /** What tells the article from others. */
  readonly article: string;
  /** How the country was found. */
  readonly rule: string;
}

/**
 * The evidence in one reading; none where the article has no day.
 *
 * @param article the one that was read
 * @param id what tells it from others
 */
export function officeEvidence(reading: Reading, article: Article, id: string): OfficeEvidence[] {
  const { date } = reading;
  if (date === null) return [];
  const out: OfficeEvidence[] = [];
  for (const cluster of reading.clusters)
    for (const office of cluster.offices) {
      const { country, body, standing, rule } = office;
      const name = country === null ? '' : nameBeside(cluster, office.span, article.text, article.title ?? '');
      if (name === '' || country === null) continue;
      out.push({ office: office.office, of: country, body, standing, name, date, article: id, rule });
    }
  return out;
}

/** The cluster's name where the mention that has the title has the name too; '' where it stands elsewhere only. */
function nameBeside(cluster: Cluster, span: Cluster['offices'][number]['span'], text: string, title: string): string {
  const own = span.part === 'headline' ? title : text;
  for (const mention of cluster.mentions) {
    if (mention.part !== span.part || mention.start > span.start || mention.end < span.end) continue;
    const beside = nameWords(`${own.slice(mention.start, span.start)} ${own.slice(span.end, mention.end)}`);
    const words = nameWords(cluster.name);
    if (words.length < 2 || words.length > 6) return '';
    // A cluster without a person's name is called by its title.
    if (nameWords(own.slice(span.start, span.end)).includes(words[0] ?? '')) return '';
    const shared = words.filter((word) => beside.includes(word));
    // A family name at least, and another word of the name.
    return shared.length >= 2 && shared.includes(words.at(-1) ?? '') ? cluster.name : '';
  }
  return '';
}
