/** `musnad cite`: a reference to a statement or an article, for a footnote or a bibliography. */
import { CITATION_STYLES, citation, citedOf, permalink } from '../../forms/index.ts';
import { message } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { oneOf } from './options.ts';
import { withLedger } from './session.ts';
import { lookUp } from './show.ts';

/** @throws {UsageError} */
export function cite([id = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const style = oneOf('--style', raw.style, CITATION_STYLES);
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const found = await lookUp(session, id);
    if (found === null || found.kind === 'actor') {
      session.say(message('noSuchRecord', { id }));
      return EXIT.failed;
    }
    const cited = citedOf(found.article, found.kind === 'statement' ? found.view : null);
    if (session.options.json)
      await session.json({
        permalink: permalink(cited),
        ...Object.fromEntries(CITATION_STYLES.map((one) => [one, citation(cited, one)])),
      });
    else await session.lines(citation(cited, style ?? session.language));
    return EXIT.ok;
  });
}
