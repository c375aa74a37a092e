#!/usr/bin/env node
/** The process around the command: streams, signals, exit code. */
import { setFlagsFromString } from 'node:v8';
import { main } from './program.ts';

/** By then what the command loads is loaded; while it loads, the engine would collect three times and find nothing. */
const LOADED_MS = 1000;
// Left alone, the engine lets what is kept grow fourfold before it looks for what may go: memory that nothing needs.
setTimeout(() => setFlagsFromString('--heap-growing-percent=15'), LOADED_MS).unref();

const requests: (() => void)[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Asked a second time, or nobody to finish anything: end at once.
    if (requests.length === 0) process.exit(130);
    for (const stop of requests.splice(0)) stop();
  });
}
// A reader of standard error or output that goes away must not turn into a stack trace.
process.stderr.on('error', () => {});
process.stdout.on('error', () => {});

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  onStopRequest: (stop) => void requests.push(stop),
});
// A standard input that nobody reads to its end would keep the process waiting.
process.stdin.destroy();
