/**
 * What is copied from the app is text in its logical order, without the invisible marks that hold names in their places on the screen.
 */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export const withoutMarks = (text: string): string => text.replaceAll(MARKS, '');

export function copyWithoutMarks(): void {
  document.addEventListener('copy', (event) => {
    if (event.defaultPrevented || event.clipboardData === null) return;
    // Fields copy what stands in them.
    if (event.target instanceof Element && event.target.closest('input,textarea') !== null) return;
    const text = getSelection()?.toString() ?? '';
    if (text === '') return;
    event.clipboardData.setData('text/plain', withoutMarks(text));
    event.preventDefault();
  });
}
