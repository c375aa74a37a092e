/** Receivers of messages on this machine: one over HTTP that answers as a test says, and a mail server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface HttpReceiver {
  readonly address: string;
  readonly received: readonly Received[];
  /** What it answers from now on: a status, with headers; `hang` answers never. */
  answers(status: number | 'hang', headers?: Readonly<Record<string, string>>): void;
  /** Waits for the next message. */
  next(): Promise<Received>;
  close(): Promise<void>;
}

export async function httpReceiver(): Promise<HttpReceiver> {
  const received: Received[] = [];
  const waiting: ((one: Received) => void)[] = [];
  let answer: { readonly status: number | 'hang'; readonly headers: Readonly<Record<string, string>> } = {
    status: 204,
    headers: {},
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const one = { headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(one);
      for (const heard of waiting.splice(0)) heard(one);
      if (answer.status !== 'hang') response.writeHead(answer.status, answer.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/hook`,
    received,
    answers: (status, headers = {}) => {
      answer = { status, headers };
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export interface MailReceiver {
  readonly port: number;
  /** Mails as they came, with the receivers of each. */
  readonly mails: readonly { readonly to: readonly string[]; readonly raw: Buffer; readonly secure: boolean }[];
  close(): Promise<void>;
}

export async function mailReceiver(options: SMTPServerOptions = {}): Promise<MailReceiver> {
  const mails: { to: string[]; raw: Buffer; secure: boolean }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
          secure: session.secure,
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
