/**
 * What a verb needs beside itself to tell of an event: a court that sentences, a diplomat who is expelled, a post that is filled.
 *
 * Examples: «قضت المحكمة على المتهم», «استدعت الوزارة السفير», «عيّنه وزيرا», «دعاه إلى زيارة»; the rows of `event-verbs.tsv` name the need.
 */
import { Kind } from '../../text/index.ts';
import type { ClausePart } from './clause-parts.ts';
import type { EventWord, TriggerForm } from './event-lexicon.ts';
import { isSomebody } from './places.ts';
import type { Scene } from './scene.ts';

export const PURPOSES =
  /^(?:ل|ب|ال|لل|لل)?(?:زيارة|زيارته|زيارتها|حضور|مشاركة|اجتماع|قمة|لقاء|مؤتمر|قدوم|منتدى|تجمع|مأدبة|حفل)/u;
const DIPLOMATS = /سفير|دبلوماسي|قائم|بعثة|مبعوث|ملحق|قنصل/u;
const PENALTY = /سجن|حبس|إعدام|غرامة|مؤبد|أشغال|مذنب|بتهمة|بتهم|إدانة|أدين|أدان/u;
const COURTS = /محكمة|قاض|قضاء|نيابة|جنايات|استئناف/u;
export const FORCES =
  /قوات|جيش|شرطة|أمن|أجهزة|سلطات|طائرات|طيران|مسلح|مقاتل|حركة|حوثي|مخابرات|استخبارات|عناصر|كتائب|مقاومة|احتلال|ميليش|داعش|تنظيم|بحرية|مدفعية|مسيرات|صواريخ|وزارة|حكومة|دوريات|درك|جماعة|حزب|تحالف/u;
const STRIKES = /هجوم|هجمات|غارة|غارات|قصف|تفجير|ضربة|ضربات|صاروخ|صواريخ|مسلح|انتحاري|عبوة|مفخخ|مسيّر|إطلاق نار|رصاص/u;
const CROWDS =
  /آلاف|مئات|عشرات|متظاهر|محتج|أهالي|سكان|عمال|طلاب|طلبة|موظف|معلم|أنصار|مواطن|ناشط|مزارع|جماهير|نقاب|عاطل|متقاعد|أهل|سائق|محام|أطباء/u;
/** A title in the accusative: what somebody is made. */
const POST =
  /^(?:رئيسا|وزيرا|مديرا|سفيرا|أمينا|قائدا|مبعوثا|نائبا|محافظا|رئيسة|وزيرة|مديرة|سفيرة|مستشارا|مستشارة|حاكما|مدربا|ناطقا|متحدثا|قاضيا|ملكا|بديلا|خلفا|عضوا|مشرفا)/u;

export function written(scene: Scene, parts: readonly ClausePart[]): string {
  const range = parts[0]?.range;
  return range === undefined ? '' : scene.doc.text.slice(scene.doc.start(range.from), scene.doc.end(range.to - 1));
}

export function somebody(scene: Scene, parts: readonly ClausePart[]): boolean {
  return parts.some((part) => isSomebody(scene, part));
}

/** What the verb's row asks for. */
export function needsMet(
  scene: Scene,
  word: EventWord,
  form: TriggerForm,
  subject: readonly ClausePart[],
  object: readonly ClausePart[],
  parts: readonly ClausePart[],
  i: number,
  end: number,
): boolean {
  const { doc } = scene;
  switch (word.needs) {
    case '':
      return true;
    case 'subject':
      return subject.length > 0 && (somebody(scene, subject) || CROWDS.test(written(scene, subject)));
    case 'crowd':
      return subject.length > 0 && CROWDS.test(written(scene, subject));
    case 'object':
      return object.length > 0 || form.pronoun !== '';
    case 'other':
      return parts.some((part) => word.prepositions.has(part.preposition) && (part.pronoun || isSomebody(scene, part)));
    case 'party':
      return (
        somebody(scene, subject) ||
        somebody(scene, object) ||
        form.pronoun !== '' ||
        (word.passive && object.length > 0)
      );
    case 'two':
      return (
        (somebody(scene, subject) || form.agreement?.number !== 'singular') &&
        (object.length > 0 || form.pronoun !== '')
      );
    case 'person':
      return object.some(
        (part) =>
          part.named !== null &&
          (part.named.type === 'person' || part.named.type === 'group' || part.named.type === 'unnamed'),
      );
    case 'target':
      return object.length > 0 && (FORCES.test(written(scene, subject)) || somebody(scene, object));
    case 'guest':
      // «استقبل القسم 8009 مراجعين»: a count is no guest.
      return (
        ((somebody(scene, object) && doc.kind(object[0]?.range.from ?? -1) !== Kind.Number) || form.pronoun !== '') &&
        (subject.length === 0 || somebody(scene, subject))
      );
    case 'force': {
      const whose = written(scene, subject);
      const armed = FORCES.test(whose) || STRIKES.test(whose);
      const sentence = doc.text.slice(doc.start(doc.sentenceStart(i)), doc.end(doc.sentenceEnd(i) - 1));
      return object.length > 0 && (armed || (subject.length === 0 && STRIKES.test(sentence)));
    }
    case 'body':
      return (
        subject.some(
          ({ named, range }) =>
            named?.type === 'organisation' ||
            named?.type === 'state' ||
            doc.isNoun(range.from, 'organisation', 'state'),
        ) && form.form === 'perfect'
      );
    case 'court': {
      const clause = doc.text.slice(doc.start(i), doc.end(end - 1));
      return PENALTY.test(clause) && (COURTS.test(written(scene, subject)) || COURTS.test(doc.written(i + 1)));
    }
    case 'diplomat':
      return DIPLOMATS.test(written(scene, object)) || DIPLOMATS.test(written(scene, subject));
    case 'post-person':
      return object.some((part) => part.named?.type === 'person');
    case 'post': {
      for (let k = i + 2; k < end; k++) if (POST.test(doc.bare(k))) return true;
      return false;
    }
    case 'purpose': {
      if (object.length === 0 && form.pronoun === '') return false;
      for (let k = i + 1; k < end; k++) {
        const to = doc.bare(k) === 'إلى' || doc.bare(k) === 'ل';
        if (to && PURPOSES.test(doc.bare(k + 1))) return true;
        if (doc.bare(k).startsWith('ل') && PURPOSES.test(doc.bare(k))) return true;
      }
      return false;
    }
    case 'by': {
      for (let k = i + 1; k < end; k++) if (word.by.has(doc.bare(k)) || word.by.has(doc.plain(k))) return true;
      return false;
    }
    default:
      return false;
  }
}
