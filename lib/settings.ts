import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  /** Whether a proxy in front sets `X-Forwarded-For`. Otherwise that header is anybody's word. */
  BEHIND_PROXY: z.enum(['0', '1']).default('0'),
});

export interface Settings {
  port: number;
  /** The origin under which people reach the platform, for links in mails and for the check of a form's origin. */
  publicUrl: URL;
  /** Neither a database nor a mail server was named: a trial on this computer, with sign-ins for anybody. */
  demo: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  behindProxy: boolean;
}

/** The settings, from the environment. Throws where one is wrong, naming it. */
export function settings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const read = Environment.safeParse(withoutEmpty(environment));
  if (!read.success) throw new Error(`Setting ${read.error.issues.map((issue) => issue.path[0]).join(', ')} is wrong.`);
  const { PORT, PUBLIC_URL, DATABASE_URL, SMTP_URL, MAIL_FROM, BEHIND_PROXY } = read.data;
  const publicUrl = new URL(PUBLIC_URL ?? `http://localhost:${PORT}`);
  return {
    port: PORT,
    publicUrl,
    demo: !DATABASE_URL && !SMTP_URL,
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? `no-reply@${publicUrl.hostname}`,
    behindProxy: BEHIND_PROXY === '1',
  };
}

/** A variable that is set to nothing counts as not set, as in a compose file with empty defaults. */
const withoutEmpty = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
