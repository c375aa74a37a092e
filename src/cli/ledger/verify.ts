/** `musnad verify`: whether all that is kept is as it was written, and the repair of what can be made anew. */
import type { RawOptions } from '../arguments.ts';
import { DAMAGE_LABELS, message, WORDS } from '../../messages/index.ts';
import { whole } from '../output/progress.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { withLedger } from './session.ts';

const SHOWN = 50;

/** @throws {UsageError} */
export function verify(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const repair = raw.repair === true;
  return withLedger(raw, io, { readOnly: !repair }, async (session) => {
    const { ledger, word, lines, show, say, options } = session;
    const drawn = io.stderr.isTTY === true && !options.quiet;
    const draw = (articles: number): void => {
      if (drawn) io.stderr.write(`\r\x1b[K${word(WORDS.articles)} ${whole(articles)}`);
    };
    const before = repair ? await ledger.verify({ progress: draw }) : null;
    const found =
      before !== null && before.damages.length === 0 ? before : await ledger.verify({ repair, progress: draw });
    if (drawn) io.stderr.write('\r\x1b[K');
    const count = (before ?? found).damages.length;
    if (options.json) await session.json({ ...found, found: count });
    else
      for (const { what, id, detail } of (before ?? found).damages.slice(0, SHOWN))
        await lines(`${id} ${word(DAMAGE_LABELS[what])}: ${show(detail)}`);
    const { articles, statements, spans, damages } = found;
    if (count === 0) {
      if (!options.quiet)
        say(
          message('verifySound', {
            articles: whole(articles),
            statements: whole(statements),
            spans: whole(spans),
          }),
        );
      return EXIT.ok;
    }
    say(
      repair
        ? message('verifyRepaired', { count: whole(count), left: whole(damages.length) })
        : message('verifyDamaged', { count: whole(count) }),
    );
    return damages.length > 0 ? EXIT.failed : EXIT.ok;
  });
}
