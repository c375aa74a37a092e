/**
 * A headline kept apart from its text: «وزير النقل: الجسر مفتوح» over «وقال الوزير سليم العطار إن ...».
 *
 * The two are read as one, so that the office in the headline finds its name in the text. Then every record says in which
 * part its places count. A headline that the text opens with is read once, as text.
 */
import { fold } from '../text/index.ts';
import type {
  Article,
  ChainLink,
  Cluster,
  Line,
  NamedMention,
  Reading,
  Rejection,
  Span,
  Statement,
} from './reading.ts';
import type { EventRecord } from './events/event.ts';

/** Ends the headline as a paragraph. */
const BREAK = '\n\n';

/** Reads an article's text, and its headline where that is not yet part of it. */
export function readParts(article: Article, read: (whole: Article) => Reading): Reading {
  const { text } = article;
  const title = article.title ?? '';
  if (title.trim() === '' || text.trim() === '' || opensWith(text, title)) return read(article);
  return parted(read({ ...article, text: title + BREAK + text }), title.length);
}

function opensWith(text: string, title: string): boolean {
  if (text.startsWith(title)) return true;
  const bare = (part: string): string => fold(part).replace(/\s+/g, ' ').trim();
  // Vowel signs and spaces may make the opening longer than the headline.
  return bare(text.slice(0, 2 * title.length + 100)).startsWith(bare(title));
}

function parted(reading: Reading, end: number): Reading {
  const from = end + BREAK.length;
  const shifted = <Place extends Span>(place: Place): Place => ({
    ...place,
    start: place.start - from,
    end: place.end - from,
  });
  const inHeadline = ({ start }: Span): boolean => start < end;
  const statement = (one: Statement): Statement => {
    const anchor = one.cue ?? one.content[0];
    const part = anchor !== undefined && inHeadline(anchor);
    const own = (place: Span): boolean => inHeadline(place) === part;
    const place = part ? <Place extends Span>(here: Place): Place => here : shifted;
    const { id, ...rest } = one;
    return {
      id,
      ...(part ? { part: 'headline' as const } : {}),
      ...rest,
      cue: one.cue === null ? null : place(one.cue),
      sources: one.sources.filter(own).map(place),
      content: one.content.filter(own).map(place),
      // A link inherited from the other part has no place in this one.
      chain: one.chain.filter(own).map((link: ChainLink) => place(link)),
      addressee: one.addressee === null || !own(one.addressee) ? null : place(one.addressee),
      said: one.said === null || !own(one.said) ? null : place(one.said),
    };
  };
  const marked = <Place extends Span>(place: Place): Place & { readonly part?: 'headline' } =>
    inHeadline(place) ? { part: 'headline', ...place } : shifted(place);
  // A line lies in one part whole.
  const line = ({ place, outlet, ...one }: Line): Line => {
    const own = inHeadline(one) ? <Place extends Span>(here: Place): Place => here : shifted;
    return {
      ...marked(one),
      ...(place === undefined ? {} : { place: own(place) }),
      ...(outlet === undefined ? {} : { outlet: own(outlet) }),
    };
  };
  return {
    ...reading,
    statements: reading.statements.map(statement),
    dates: reading.dates.map(marked),
    lines: reading.lines.map(line),
    events: reading.events.map((event) => partedEvent(event, marked)),
    clusters: reading.clusters.map(
      (cluster): Cluster => ({
        ...cluster,
        mentions: cluster.mentions.map(marked),
        offices: cluster.offices.map((one) => ({ ...one, span: marked(one.span) })),
      }),
    ),
    mentions: reading.mentions.map((mention): NamedMention => marked(mention)),
    ...(reading.rejections === undefined
      ? {}
      : { rejections: reading.rejections.map((one): Rejection => marked(one)) }),
  };
}

function partedEvent(event: EventRecord, marked: <Place extends Span>(place: Place) => Place): EventRecord {
  const { participants, place, discussed, evidence } = event;
  return {
    ...event,
    participants: participants.map((one) => ({ ...one, spans: one.spans.map(marked) })),
    place: place === null ? null : { ...place, spans: place.spans.map(marked) },
    discussed: discussed.map(marked),
    evidence: evidence.map((one) => ({ ...one, trigger: marked(one.trigger), sentence: marked(one.sentence) })),
  };
}
