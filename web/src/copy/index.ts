/** Copying with a citation. */
export { cited, linkTo, wordsOf } from './citing.ts';
export { copyText } from './clipboard.ts';
export { CopyButton, copyStatement } from './copy-button.tsx';
