/**
 * Passives that are spelled as such only: «أُعفي» from أعفى, «أُقيل» from أقال, «يُستدعى» from استدعى, «هوجم» from هاجم.
 *
 * The others are spelled as their actives («اعتقل»); whether one of them is a passive is told by what stands around it.
 */
import type { Agreement, GeneratedForm, PrincipalParts } from '../conjugation.ts';
import { WORD_LISTS } from '../word-lists.generated.ts';

const ONE: Agreement = { person: 3, gender: 'm', number: 'singular' };
const HER: Agreement = { person: 3, gender: 'f', number: 'singular' };

/** Common words that some of them are spelled like: يقال "it is said". */
const OTHER_WORDS = WORD_LISTS['no-passives'];

/** The passives of a verb that its active does not share. */
export function passives({ perfect, imperfect }: PrincipalParts): GeneratedForm[] {
  const out: GeneratedForm[] = [];
  const add = (spelling: string, form: 'perfect' | 'imperfect', agreement: Agreement, jussive = false): void => {
    if (!OTHER_WORDS.has(spelling)) out.push({ spelling, form, agreement, jussive });
  };
  const stem = perfectStem(perfect);
  if (stem !== '') {
    add(stem, 'perfect', ONE);
    add(`${stem}ت`, 'perfect', HER);
  }
  const last = imperfect.at(-1);
  if (imperfect.length >= 4 && (last === 'ي' || last === 'و')) {
    const root = imperfect.slice(1, -1);
    add(`ي${root}ى`, 'imperfect', ONE);
    add(`ت${root}ى`, 'imperfect', HER);
  } else if (imperfect.length >= 4 && imperfect.at(-2) === 'ي' && perfect.at(-2) === 'ا') {
    const root = `${imperfect.slice(1, -2)}ا${last ?? ''}`;
    add(`ي${root}`, 'imperfect', ONE);
    add(`ت${root}`, 'imperfect', HER);
  }
  return out;
}

/** أعفى → أعفي، أقال → أقيل، اغتال → اغتيل، هاجم → هوجم; '' where it is spelled as the active. */
function perfectStem(perfect: string): string {
  const last = perfect.at(-1) ?? '';
  if (perfect.length < 4) return '';
  if (last === 'ى') return `${perfect.slice(0, -1)}ي`;
  if (perfect.at(-2) === 'ا') return `${perfect.slice(0, -2)}ي${last}`;
  return perfect.length === 4 && perfect[1] === 'ا' ? `${perfect[0] ?? ''}و${perfect.slice(2)}` : '';
}
