import { createTransport } from 'nodemailer';
import type { TenantId } from '@/db/tenancy';
import { log, logFault } from '@/lib/log';
import { settings } from '@/lib/settings';
import { allTenants } from '@/lib/tenants/queries';
import { sendDueMails } from './send-due-mails';
import { setMailing } from './wake-mailing';

/** How often all tenants are looked through for mails whose time has come again, in milliseconds. */
const SWEEP_MS = 30_000;

/**
 * Sends queued mails by `SMTP_URL`, at once after their commit, and again with growing pauses where that failed; what
 * an earlier run left unsent goes first. Out: how to stop, which waits for the mail that is being sent.
 */
export function startMailing(): () => Promise<void> {
  const { smtpUrl, demo } = settings();
  if (smtpUrl === null) {
    if (!demo) log.warn('No SMTP_URL is set: mails are queued, and nobody receives them.');
    return async () => {};
  }
  const transport = createTransport({ url: smtpUrl, ...CAUTIOUS });
  const waiting = new Set<TenantId>();
  let running: Promise<void> | null = null;
  const sendWaiting = async () => {
    for (const id of waiting) {
      waiting.delete(id);
      await sendDueMails(id, transport).catch((error) => void logFault(error, { tenant: id }));
    }
    running = null;
  };
  const wake = (id: TenantId) => {
    waiting.add(id);
    running ??= sendWaiting();
  };
  const sweep = () => void allTenants().then((all) => all.map(({ id }) => wake(id)), logFault);
  const timer = setInterval(sweep, SWEEP_MS);
  setMailing(wake);
  sweep();
  return async () => {
    clearInterval(timer);
    setMailing(undefined);
    waiting.clear();
    await running;
    transport.close();
  };
}

/** A slow server must not hold up the others; and no mail may name a file or address to be attached. */
const CAUTIOUS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  disableFileAccess: true,
  disableUrlAccess: true,
};
