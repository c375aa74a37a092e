/** What standings, holders of offices, kinds of names and the reasons of what stays open are called, in both languages. */
import type { ActorCandidate, DateMention, MentionType, Standing, UnresolvedOffice } from '../reader/index.ts';
import type { Bilingual } from './language.ts';

type Labels<Name extends string> = Readonly<Record<Name, Bilingual>>;

/** Beside an office; who simply holds it needs no word. */
export const STANDING_LABELS: Labels<Exclude<Standing, 'holder'>> = {
  former: { ar: 'سابقا', en: 'former' },
  acting: { ar: 'بالإنابة', en: 'acting' },
  designated: { ar: 'مكلفا', en: 'designated' },
  deputy: { ar: 'نائبا', en: 'deputy' },
  spokesman: { ar: 'متحدثا باسمه', en: 'spokesman' },
};

/** How near the evidence for a holder lies to the article's day. */
export const REASON_LABELS: Labels<ActorCandidate['reason']> = {
  attested: { ar: 'قبل ذلك اليوم وبعده', en: 'before and after that day' },
  near: { ar: 'قريبا من ذلك اليوم', en: 'near that day only' },
  own: { ar: 'من معجمك', en: 'from your own lexicon' },
};

export const UNRESOLVED_OFFICE_LABELS: Labels<UnresolvedOffice> = {
  'no-evidence': { ar: 'لم يُعرف: لا شاهد على من يشغله', en: 'not known: nobody is attested in it' },
  'no-date': { ar: 'لم يُعرف: المقالة بلا تاريخ', en: 'not known: the article has no date' },
  'no-country': { ar: 'لم يُعرف: لا تقول المقالة لأي دولة', en: 'not known: the article does not tell of which state' },
  'out-of-range': { ar: 'لم يُعرف: لا شاهد قريبا من ذلك اليوم', en: 'not known: nobody is attested near that day' },
  rivals: { ar: 'لم يُعرف: أكثر من واحد في ذلك اليوم', en: 'not known: more than one on that day' },
  'many-holders': { ar: 'لم يُعرف: يشغله كثيرون معا', en: 'not known: many hold it at once' },
};

/** Codes of event data for bodies of no state. */
export const BODY_LABELS: Readonly<Record<string, Bilingual>> = {
  UNO: { ar: 'الأمم المتحدة', en: 'United Nations' },
  IGO: { ar: 'منظمة دول', en: 'intergovernmental organisation' },
  NGO: { ar: 'منظمة غير حكومية', en: 'non-governmental organisation' },
  ISM: { ar: 'حركة دولية', en: 'international movement' },
  IMG: { ar: 'جماعة مسلحة دولية', en: 'international armed group' },
  MNC: { ar: 'شركة متعددة الجنسيات', en: 'multinational company' },
};

export const MENTION_LABELS: Labels<MentionType> = {
  person: { ar: 'شخص', en: 'person' },
  organisation: { ar: 'مؤسسة', en: 'organisation' },
  state: { ar: 'دولة', en: 'state' },
  nationality: { ar: 'جنسية', en: 'nationality' },
  place: { ar: 'مكان', en: 'place' },
  office: { ar: 'منصب', en: 'office' },
  document: { ar: 'وثيقة', en: 'document' },
};

export const DATE_LABELS: Labels<NonNullable<DateMention['unresolved']>> = {
  'no-publication-date': { ar: 'لم يُعرف: المقالة بلا تاريخ', en: 'not known: the article has no date' },
  vague: {
    ar: 'لم يُعرف: لا يقول النص من أي يوم يُحسب',
    en: 'not known: the text does not tell from which day to count',
  },
  impossible: { ar: 'لا يوم كهذا في التقويم', en: 'no calendar has such a day' },
};
