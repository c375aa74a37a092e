/**
 * The names of topics: «water/resources» is الموارد المائية; «water» alone the whole of it. Those of the lexicon that ships are known when the app is
 * built; those of the server's own are learnt from it (`learnTopics`), and components that show some (`useTopicName`) are drawn again.
 */
import { useCallback, useSyncExternalStore } from 'react';
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

type Names = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;
let own: Names = {};
const watchers = new Set<() => void>();

/** Takes over what the server calls its topics. */
export function learnTopics(names: Names): void {
  own = names;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export type TopicName = (id: string, language: Language) => string;

export function useTopicName(): TopicName {
  const known = useSyncExternalStore(watch, () => own);
  return useCallback(
    (id, language) => {
      const names = __TOPIC_NAMES__[id] ?? AREAS[id];
      return known[id]?.[language] ?? names?.[language === 'ar' ? 0 : 1] ?? id;
    },
    [known],
  );
}
