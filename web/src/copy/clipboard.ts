/** Puts text on the clipboard as it is in memory: in logical order, without invisible marks. Works without a secure connection too. */
import { withoutMarks } from '../shell/copying.ts';

/** Whether it was copied. */
export async function copyText(text: string): Promise<boolean> {
  const plain = withoutMarks(text);
  try {
    await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return copyFromField(plain);
  }
}

/** On plain HTTP inside a house there is no clipboard to write to; a field that is selected can still be copied. */
function copyFromField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
