/** Which of two names a person is called by: «سليم كامل العطار» rather than «العطار». */
import type { TermAnalyser } from '../../text/index.ts';

/** The name of more words, up to four: what is longer is a phrase about somebody. */
export function fuller(known: string, other: string, analyser: TermAnalyser): string {
  const size = analyser.analyse(other).count;
  return size <= 4 && size > analyser.analyse(known).count ? other : known;
}
