// Morphology: what each word of a sentence is, cut at its clitics where they stand, and the lemma its forms share.
import { loadMorphology } from 'musnad-reader/text';

const { analyse } = await loadMorphology();
const words = 'وسيُبلِغـونهم بأن المصانع أُعدّت للعمال'.split(' ');

analyse(words).forEach(({ segments, pos, lemma }, i) => {
  const cut = segments.map(({ start, end, role }) => `${words[i].slice(start, end)} ${role}`).join(' + ');
  console.log(`${pos} ${lemma}: ${cut}`);
});
