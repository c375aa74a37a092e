/** The keyboard. */
export { codeOf, isTyping, type KeyUse, lettersOf, listenToKeys, useKey, useKeyList } from './keys.ts';
