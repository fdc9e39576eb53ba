import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '@/lib/core/env';

/** A mail that says that something waits, and nothing else. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export type PostOffice = (mail: Mail) => Promise<void>;

/** How long a mail server may take, in milliseconds. */
const patienceMs = 15_000;

/** Sends mail through the server of ROWAN_SMTP_URL; null where none is set, and then no mail is ever sent. */
export function openPostOffice(): PostOffice | null {
  const { smtpUrl, mailFrom } = env();
  if (smtpUrl === null || mailFrom === null) return null;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({
      from: mailFrom,
      to,
      subject,
      text,
      disableUrlAccess: true,
      disableFileAccess: true,
    });
  };
}
