/**
 * Where mail is handed in, from the environment or from a file that it names: credentials stand neither in the ledger nor in a log.
 *
 * `MUSNAD_SMTP=smtp://user:password@mail.example:587` (with STARTTLS, which is demanded) or `smtps://…` (TLS from the first byte);
 * `MUSNAD_SMTP_FILE=/run/secrets/smtp` names a file with that line; `MUSNAD_MAIL_FROM="Musnad <desk@example.org>"`. A relay on this very machine,
 * or one with `?tls=never`, is spoken to without TLS.
 */
import { readFileSync } from 'node:fs';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** From the first byte; after STARTTLS, which the server must offer; not at all. */
  readonly tls: 'implicit' | 'starttls' | 'never';
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
}

/** What is wrong with the settings; holds nothing of what stands in them. */
export class SmtpSettingsFault extends Error {
  override readonly name = 'SmtpSettingsFault';

  constructor(readonly what: 'file' | 'address' | 'from') {
    super(what);
  }
}

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/u;

/** Null where no mail is to be sent. @throws {SmtpSettingsFault} */
export function smtpSettings(env: Readonly<Record<string, string | undefined>>): SmtpSettings | null {
  const given = env['MUSNAD_SMTP'] ?? fromFile(env['MUSNAD_SMTP_FILE']);
  if (given === null || given.trim() === '') return null;
  let url: URL;
  try {
    url = new URL(given.trim());
  } catch {
    throw new SmtpSettingsFault('address');
  }
  const implicit = url.protocol === 'smtps:';
  if ((!implicit && url.protocol !== 'smtp:') || url.hostname === '') throw new SmtpSettingsFault('address');
  const from = env['MUSNAD_MAIL_FROM'] ?? url.searchParams.get('from') ?? '';
  if (!/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/u.test(from)) throw new SmtpSettingsFault('from');
  const bare =
    url.searchParams.get('tls') === 'never' || (LOCAL.test(url.hostname) && url.searchParams.get('tls') !== 'starttls');
  return {
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: url.port === '' ? (implicit ? 465 : 587) : Number(url.port),
    tls: implicit ? 'implicit' : bare ? 'never' : 'starttls',
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: url.password === '' ? null : decodeURIComponent(url.password),
    from,
  };
}

function fromFile(path: string | undefined): string | null {
  if (path === undefined || path === '') return null;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new SmtpSettingsFault('file');
  }
}

/** An address of one mailbox, without anything that could become another header or another receiver. */
export function isMailbox(address: string): boolean {
  return /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,255}$/u.test(address);
}
