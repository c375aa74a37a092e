/** The names of topics: «water/resources» is الموارد المائية; «water» alone the whole of it. */
import type { Language } from '../preferences/index.ts';

/** The first level, which the reader's table does not name. */
const AREAS: Readonly<Record<string, readonly [ar: string, en: string]>> = {
  agriculture: ['الزراعة', 'Agriculture'],
  conflict: ['النزاعات', 'Conflict'],
  cooperation: ['التعاون', 'Cooperation'],
  culture: ['الثقافة', 'Culture'],
  defence: ['الدفاع', 'Defence'],
  diplomacy: ['الدبلوماسية', 'Diplomacy'],
  economy: ['الاقتصاد', 'Economy'],
  education: ['التعليم', 'Education'],
  energy: ['الطاقة', 'Energy'],
  environment: ['البيئة', 'Environment'],
  health: ['الصحة', 'Health'],
  humanitarian: ['الشأن الإنساني', 'Humanitarian affairs'],
  justice: ['القضاء', 'Justice'],
  media: ['الإعلام', 'Media'],
  politics: ['السياسة', 'Politics'],
  science: ['العلوم', 'Science'],
  security: ['الأمن', 'Security'],
  society: ['المجتمع', 'Society'],
  sport: ['الرياضة', 'Sport'],
  tourism: ['السياحة', 'Tourism'],
  trade: ['التجارة', 'Trade'],
  transport: ['النقل', 'Transport'],
  water: ['المياه', 'Water'],
};

export function topicName(id: string, language: Language): string {
  const names = __TOPIC_NAMES__[id] ?? AREAS[id];
  return names?.[language === 'ar' ? 0 : 1] ?? id;
}
