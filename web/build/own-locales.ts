/** React Aria brings its words in thirty languages; the app speaks two, so that the others stay out of the bundle. */
import type { Plugin } from 'vite';

const LOCALE = /\/react-(?:aria|stately|aria-components)\/.*\/([a-z]{2}-[A-Z]{2})\.(?:mjs|js)$/;
const OWN = new Set(['ar-AE', 'en-US']);

export function ownLocales(): Plugin {
  return {
    name: 'own-locales',
    enforce: 'pre',
    load(id) {
      const locale = LOCALE.exec(id)?.[1];
      return locale === undefined || OWN.has(locale) ? null : 'export default {};';
    },
  };
}
