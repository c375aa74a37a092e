/** What the build puts in (vite.config.ts). */
declare const __TOPIC_NAMES__: Readonly<Record<string, readonly [ar: string, en: string]>>;
