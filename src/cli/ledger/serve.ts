/** `musnad serve`: the ledger in the browser and over HTTP, until it is asked to stop. */
import { spawn } from 'node:child_process';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { accountMessage, smtpSettings, SmtpSettingsFault, startServer } from '../../server/index.ts';
import { actorJudge, addExample, ledgerMessage, lexiconOfExample } from '../../desk/index.ts';
import { openLedger, shownAddress } from '../../ledger/index.ts';
import { type Message, message } from '../../messages/index.ts';
import type { RawOptions } from '../arguments.ts';
import { packageVersion } from '../package-files.ts';
import { reportLine, UsageError } from '../reports.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { terminalFor } from '../terminal.ts';
import { tablesOf } from '../user-lexicon.ts';
import { ledgerOptions, list, text, wholeNumber } from './options.ts';

const PORT = 7380;
const LOOPBACK = '127.0.0.1';

/** @throws {UsageError} */
export async function serve(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  const { language, ledger, colour, json, quiet } = ledgerOptions(raw, io.env);
  const terminal = terminalFor(io.stderr, colour, io.env);
  const say = (said: Message): void => void io.stderr.write(reportLine(language, terminal, said));
  const home = text(raw.home)?.replace(/\/+$/u, '') ?? null;
  if (home !== null && !/^https?:\/\/[^/\s]+$/u.test(home))
    throw new UsageError(message('badWebAddress', { value: home }));
  const folder = text(raw.lexicon);
  try {
    if (raw.example === true) await beginWithExample(ledger);
    const started = await startServer({
      ledger,
      host: text(raw.host) ?? LOOPBACK,
      port: wholeNumber('--port', raw.port, 0, 65_535) ?? PORT,
      web: text(raw.web) ?? fileURLToPath(webFolder()),
      owner: ownerName(),
      language,
      version: packageVersion(),
      home,
      proxies: list(raw.proxy),
      names: [...list(raw.name), ...(home === null ? [] : [new URL(home).hostname])],
      privateHosts: list(raw.allowPrivate),
      follow: raw.follow !== false,
      smtp: smtpSettings(io.env),
      ...(folder === null ? {} : { lexicon: await tablesOf(folder) }),
      say,
    });
    if (started.kind === 'refused') {
      say(started.said);
      return EXIT.failed;
    }
    const { address, signIn, webApp } = started;
    if (json) io.stdout.write(`${JSON.stringify({ address, ledger: shownAddress(ledger), signIn, webApp })}\n`);
    else if (!quiet) say(message('serving', { address: home ?? address, ledger: shownAddress(ledger) }));
    if (raw.open === true) open(home ?? address);
    await new Promise<void>((stop) => io.onStopRequest(stop));
    if (!quiet) say(message('stopping', {}));
    await started.stop();
    if (!quiet) say(message('stopped', {}));
    return EXIT.ok;
  } catch (error) {
    if (error instanceof SmtpSettingsFault) throw new UsageError(message('badMailServer', { what: error.what }));
    const said = ledgerMessage(error) ?? accountMessage(error);
    if (said === null) throw error;
    say(said);
    return EXIT.failed;
  }
}

/** An empty ledger takes the example world first; one that has it already goes on with it. @throws {UsageError} for any other */
async function beginWithExample(address: string): Promise<void> {
  const ledger = await openLedger(address, { judge: actorJudge() });
  try {
    const { taken } = await addExample(ledger);
    if (!taken && (await lexiconOfExample(ledger)) === null)
      throw new UsageError(message('exampleNotEmpty', { ledger: shownAddress(address) }));
  } finally {
    await ledger.close();
  }
}

/** `dist/web`: beside the command's folder, and seen from a source too. */
function webFolder(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? '../../../dist/web' : '../web', import.meta.url);
}

/** Whose name stands under corrections where nobody signs in. */
function ownerName(): string {
  try {
    return userInfo().username || 'أنا';
  } catch {
    // A container may run as a user that nobody has entered.
    return 'أنا';
  }
}

/** Opens the address in the browser of whoever sits here; a machine without one has the address on the terminal. */
function open(address: string): void {
  const [command, ...given] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  if (command === undefined) return;
  const child = spawn(command, given, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
