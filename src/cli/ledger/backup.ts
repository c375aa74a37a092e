/** `musnad backup`: a copy of the ledger as it is now, opened and looked at once it is made. */
import { rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { isOnServer, openLedger } from '../../ledger/index.ts';
import { actorJudge } from '../../desk/index.ts';
import type { RawOptions } from '../arguments.ts';
import { message } from '../../messages/index.ts';
import { UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { withLedger } from './session.ts';

/** @throws {UsageError} */
export function backup([path = '']: readonly string[], raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  if (raw.force !== true && existsSync(path)) throw new UsageError(message('outputExists', { path }));
  return withLedger(raw, io, { readOnly: true }, async (session) => {
    const half = `${path}.partial`;
    await rm(half, { force: true });
    await session.ledger.backup(half);
    if (isOnServer(session.options.ledger)) {
      await rename(half, path);
      const { size } = await stat(path);
      if (session.options.json) await session.json({ path, bytes: size });
      else if (!session.options.quiet) session.say(message('dumped', { path, megabytes: (size / 1e6).toFixed(1) }));
      return EXIT.ok;
    }
    const copy = await openLedger(half, { judge: actorJudge(), readOnly: true });
    const { articles, statements } = await copy.stats();
    await copy.close();
    await rename(half, path);
    const { size } = await stat(path);
    if (session.options.json) await session.json({ path, bytes: size, articles, statements });
    else if (!session.options.quiet) session.say(message('backedUp', { path, megabytes: (size / 1e6).toFixed(1) }));
    return EXIT.ok;
  });
}
