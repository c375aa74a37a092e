/** Sends a message as mail, text beside HTML, through SMTP. */
import { createTransport } from 'nodemailer';
import type { Message, SendOutcome } from './outcome.ts';
import type { SmtpSettings } from './smtp-settings.ts';

const WAIT = 30_000;
/** Replies from here on say that the mail will never be taken. (RFC 5321) */
const FOR_GOOD = 500;

export interface Mailer {
  send(to: string, message: Message): Promise<SendOutcome>;
  close(): void;
}

export function smtpMailer({ host, port, tls, user, password, from }: SmtpSettings): Mailer {
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'never',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: WAIT,
    greetingTimeout: WAIT,
    socketTimeout: WAIT,
    // Neither of them may read files or addresses that a message names.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s@>]+)>?$/u.exec(from)?.[1] ?? 'musnad.invalid';
  return {
    send: async (to, { key, createdAt, subject, text, html }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject: subject.replace(/\s+/gu, ' '),
          date: new Date(createdAt),
          // The same for every try: programs show a mail once that came twice.
          messageId: `<${key}@${domain}>`,
          headers: { 'X-Musnad-Delivery': key, 'Auto-Submitted': 'auto-generated' },
          text,
          html,
          textEncoding: 'base64',
        });
        return { kind: 'sent', detail: 'SMTP 250' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What the server said is kept as its number alone: its words may hold addresses and more. */
function outcomeOf(error: unknown): SendOutcome {
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'ESMTP';
  const detail = status > 0 ? `SMTP ${status}` : code;
  // Of credentials that are refused another try may know better ones.
  if (status >= FOR_GOOD && code !== 'EAUTH') return { kind: 'refused', detail };
  return { kind: 'failed', detail, retryAfter: null };
}
