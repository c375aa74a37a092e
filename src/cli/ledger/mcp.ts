/** `musnad mcp`: the ledger for an assistant, over standard input and output. Standard output belongs to the protocol. */
import { serveMcpStdio } from '../../server/index.ts';
import type { RawOptions } from '../arguments.ts';
import { packageVersion } from '../package-files.ts';
import { EXIT, type ExitCode, type Surroundings } from '../surroundings.ts';
import { withLedger } from './session.ts';

/** @throws {UsageError} */
export function mcp(raw: RawOptions, io: Surroundings): Promise<ExitCode> {
  return withLedger(raw, io, { readOnly: true }, async ({ ledger }) => {
    const stopping = new AbortController();
    io.onStopRequest(() => stopping.abort());
    await serveMcpStdio(
      { ledger, version: packageVersion(), home: null },
      {
        input: io.stdin,
        output: io.stdout,
        signal: stopping.signal,
        onError: (error) => void io.stderr.write(`musnad mcp: ${error.message}\n`),
      },
    );
    return EXIT.ok;
  });
}
