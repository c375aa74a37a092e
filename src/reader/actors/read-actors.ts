/**
 * Actors of an article: the offices that its clusters hold, whom an unnamed one can be, and the code of each.
 *
 * Example: «وزير النقل العراقي سليم العطار ... وقال الوزير»: one cluster, office transport-minister of IRQ, code IRQGOV; «وزير النقل
 * العراقي» without a name: whom the holders' table attests on the article's day, with the reason, or why nobody can be told.
 */
import type { MentionCluster } from '../entries.ts';
import { isGlued } from '../comparison.ts';
import { isPersonHead, personNoun } from '../designation-words.ts';
import type { Document } from '../document.ts';
import type { LineFound } from '../lines.ts';
import { type Mention, phraseSpan } from '../mentions.ts';
import { NationWords } from '../nation-words.ts';
import type { Actor, ActorOffice, EntityType, OfficeNamed } from '../reading.ts';
import { type Row, readTable } from '../tsv.ts';
import { ArticleCountry, type CountryFound, Outlets } from './article-country.ts';
import { officeCode, Sectors } from './codes.ts';
import { heldBy, Holders, holderOf, stateOfHolder } from './holders.ts';
import { Listed } from './listed.ts';
import { Nations } from './nations.ts';
import { type OfficeAt, OfficeReader } from './office-at.ts';
import { Offices } from './offices.ts';

const MOST_MENTIONS = 12;

interface Found {
  readonly at: OfficeAt;
  readonly named: CountryFound;
  /** Whether the mention has a name beside the title. */
  readonly withName: boolean;
}

export class ActorReader {
  readonly offices: Offices;
  readonly nations: Nations;
  readonly holders: Holders;
  private readonly outlets: Outlets;
  private readonly sectors: Sectors;
  private readonly listed: Listed;
  private readonly reader: OfficeReader;

  /**
   * @param files the lexicon's tables by name, the user's rows behind the built-in ones
   * @param ownHolders the user's own rows of office-holders, which override
   */
  constructor(files: Readonly<Record<string, string>>, ownHolders = '') {
    const table = (name: string): Row[] => readTable(name, files[name] ?? '');
    this.nations = new Nations(table('states'), table('nisba'), new NationWords(table('nation-words')));
    this.offices = new Offices(table('offices'), table('standings'));
    this.holders = new Holders(table('office-holders'), readTable('office-holders', ownHolders));
    this.outlets = new Outlets(() => table('media'), this.nations);
    this.sectors = new Sectors(table('sectors'));
    this.listed = new Listed(table('organisations'), table('people'));
    this.reader = new OfficeReader(this.offices, this.nations);
  }

  /** The office that a phrase names by itself, as a list or a label has it: «وزير النقل العراقي»; null for any other phrase. */
  named(doc: Document): OfficeNamed | null {
    const found = this.reader.at(doc, 0, doc.count);
    // «رؤساء مصر» are a list.
    if (found === null || personNoun(doc, 0)?.number === 'plural') return null;
    return {
      office: found.office.id,
      country:
        found.office.of ??
        found.only ??
        found.nation ??
        (found.office.states.length === 1 ? (found.office.states[0] ?? null) : null),
      body: found.body,
      standing: found.standing,
    };
  }

  /**
   * What can be said of each cluster as an actor.
   *
   * @param lines the lines that are no prose: a dateline tells where the article is from
   * @param outlet the outlet's name
   * @param date the article's day
   */
  read(
    doc: Document,
    clusters: readonly MentionCluster[],
    types: readonly EntityType[],
    names: readonly string[],
    lines: readonly LineFound[],
    outlet: string | null,
    date: string | null,
  ): Actor[] {
    const country = new ArticleCountry(doc, lines, this.nations, () =>
      outlet === null ? null : this.outlets.countryOf(outlet),
    );
    return clusters.map(({ mentions }, c) =>
      this.actor(doc, mentions, types[c] ?? 'unknown', names[c] ?? '', country, date),
    );
  }

  private actor(
    doc: Document,
    mentions: readonly Mention[],
    type: EntityType,
    name: string,
    article: ArticleCountry,
    date: string | null,
  ): Actor {
    if (type === 'person' || type === 'unknown') {
      const offices = this.officesOf(doc, mentions, name, article, date);
      const named = mentions.some(({ nameRange }) => nameRange !== null);
      const code =
        this.personCode(offices, mentions) ?? (named && offices.length === 0 ? this.attested(name, date) : null);
      return { offices, code, ...(named || offices.length === 0 ? { candidates: [] } : this.meant(offices, date)) };
    }
    return {
      offices: [],
      candidates: [],
      code: this.listed.codeOf(name) ?? this.bodyCode(doc, mentions, type, article),
    };
  }

  private officesOf(
    doc: Document,
    mentions: readonly Mention[],
    name: string,
    article: ArticleCountry,
    date: string | null,
  ): ActorOffice[] {
    const found: Found[] = [];
    // Those with a name first: their words say best what the person is.
    const ordered = [...mentions].sort((a, b) => Number(a.nameRange === null) - Number(b.nameRange === null));
    const seen = new Set<string>();
    for (const mention of ordered) {
      if (mention.titles.length === 0 || seen.has(mention.text)) continue;
      seen.add(mention.text);
      if (mention.head === null || !isPersonHead(mention.head) || mention.head.number === 'plural') continue;
      const titles = mention.titles.filter((title, k) => k === 0 || !this.reader.isStanding(doc, title.at));
      for (const [k, { at }] of titles.entries()) {
        const own = mention.nameRange;
        const next = titles[k + 1]?.at ?? mention.range.to;
        // «الملك سليم العطار | وولي عهده»: another one.
        if (own !== null && at >= own.to && doc.type(at)?.conjunction !== '') continue;
        const limit = Math.min(next, own !== null && own.from > at ? own.from : mention.range.to);
        const office = this.reader.at(doc, k === 0 ? this.reader.start(doc, at) : at, limit);
        if (office !== null) found.push({ at: office, named: named(office), withName: own !== null });
      }
    }
    const out: ActorOffice[] = [];
    for (const one of found) {
      const { office, body, standing } = one.at;
      let { country, rule } = one.named;
      // «الرئيس التركي» is none whom the article calls «الرئيس السوري سليم العطار».
      const apart = found.some(
        (other) =>
          other.withName &&
          other.at.office === office &&
          other.named.country !== null &&
          other.named.country !== country,
      );
      if (!one.withName && country !== null && office.single && office.of === null && apart) continue;
      if (rule === 'office/no-state' && !one.at.foreign) {
        // «وزير النقل العراقي ... وزير النقل»: what the article says of him elsewhere.
        const elsewhere = found.find((other) => other.at.office === office && other.named.country !== null);
        const attested = elsewhere === undefined ? stateOfHolder(this.holders, office.id, name, date) : null;
        if (elsewhere !== undefined) ({ country, rule } = { ...elsewhere.named, rule: 'office/same-actor' as const });
        else if (attested !== null) ({ country, rule } = { country: attested, rule: 'office/known-holder' as const });
        else ({ country, rule } = article.of(office));
      }
      const same = (other: ActorOffice): boolean =>
        other.office === office.id && other.country === country && other.body === body && other.standing === standing;
      if (out.some(same)) continue;
      out.push({ office: office.id, country, body, standing, span: spanOf(doc, one.at), rule });
    }
    return out;
  }

  /** Whom an office without a name can mean. */
  private meant(offices: readonly ActorOffice[], date: string | null): Pick<Actor, 'candidates' | 'unresolved'> {
    const single = offices.filter(({ office }) => this.offices.byId.get(office)?.single === true);
    const [first] = single;
    if (first === undefined) return { candidates: [], unresolved: 'many-holders' };
    if (first.standing === 'deputy' || first.standing === 'spokesman')
      return { candidates: [], unresolved: 'many-holders' };
    const { candidates, reason } = holderOf(
      this.holders,
      first.office,
      first.country,
      first.body,
      date,
      first.standing,
    );
    return reason === null ? { candidates } : { candidates, unresolved: reason };
  }

  private personCode(offices: readonly ActorOffice[], mentions: readonly Mention[]): string | null {
    // Who holds an office now is coded by it, and by a former one only where there is no other.
    const ranked = [...offices].sort((a, b) => Number(a.standing === 'former') - Number(b.standing === 'former'));
    for (const one of ranked) {
      const office = this.offices.byId.get(one.office);
      const code = office === undefined ? null : officeCode(office, one.country, one.standing);
      if (code !== null) return code;
    }
    if (offices.length > 0) return null;
    for (const { titles } of mentions)
      for (const { head, nations } of titles) {
        const [nation] = nations;
        const code = this.sectors.code(head.word, nation === undefined ? null : this.nations.ofStem(nation));
        if (code !== null) return code;
      }
    return null;
  }

  /** The code of one whom the article names without an office, by the office that the person is attested in that day. */
  private attested(name: string, date: string | null): string | null {
    if (date === null) return null;
    const codes = new Set(
      heldBy(this.holders, this.listed.nameOf(name), date).map(({ office, of, standing }) => {
        const known = this.offices.byId.get(office);
        return known === undefined ? null : officeCode(known, of, standing);
      }),
    );
    const [code = null] = codes;
    return codes.size === 1 ? code : null;
  }

  private bodyCode(
    doc: Document,
    mentions: readonly Mention[],
    type: EntityType,
    article: ArticleCountry,
  ): string | null {
    let best: string | null = null;
    // What twelve mentions do not tell the others will not.
    const seen = new Set<string>();
    for (const mention of mentions.slice(0, MOST_MENTIONS)) {
      if (seen.has(mention.text)) continue;
      seen.add(mention.text);
      const { from, to } = mention.range;
      const nation = this.nations.at(doc, from);
      // «الولايات | المتحدة»: a name of two words says what its first, a word for provinces, does not.
      const isCountry =
        mention.head?.class === 'country' || (type === 'state' && (mention.head === null || (nation?.words ?? 0) > 1));
      if (isCountry && nation !== null && nation.code !== null) return nation.code;
      const organ = this.reader.at(doc, from, to, true);
      // «الأمم المتحدة» is called a group by its head, and is a body by its name.
      const isBody = type === 'organisation' || type === 'state' || type === 'unknown';
      if (organ !== null && (isBody || (type === 'group' && organ.office.of !== null))) {
        const { country } =
          organ.nation !== null || organ.only !== null || organ.office.of !== null
            ? named(organ)
            : article.of(organ.office);
        const code = organ.foreign ? null : officeCode(organ.office, country, 'holder');
        if (code !== null) return code;
      }
      if (type === 'media') {
        const seat = this.outlets.countryOf(mention.text);
        if (seat !== null) return `${seat}JRN`;
      }
      if (mention.head === null) continue;
      const [people] = mention.nations;
      best ??= this.sectors.code(mention.head.word, people === undefined ? null : this.nations.ofStem(people));
    }
    return best;
  }
}

/** The country that a title itself tells: of the body it belongs to, or the state it names. */
function named({ office, nation, only, foreign }: OfficeAt): CountryFound {
  if (office.of !== null) return { country: office.of, rule: 'office/body' };
  if (nation !== null) return { country: nation, rule: 'office/named-state' };
  if (only !== null) return { country: only, rule: 'office/only-state' };
  return { country: null, rule: foreign ? 'office/named-state' : 'office/no-state' };
}

function spanOf(doc: Document, { from, to }: OfficeAt): { start: number; end: number } {
  const [start, end] = phraseSpan(doc, { from, to });
  return { start: isGlued(doc, from) ? start + 1 : start, end };
}
