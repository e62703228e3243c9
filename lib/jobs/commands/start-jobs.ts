import { createTransport, type Transporter } from 'nodemailer';
import PgBoss from 'pg-boss';
import { log, logFault } from '@/lib/log';
import { settings } from '@/lib/settings';
import { ROUND_S, SCHEMA } from '../model';
import { queueJobs, workOffAll } from './hand-on';
import { setJobs } from './wake-jobs';

/**
 * Starts the jobs on pg-boss: mails by `SMTP_URL` at once after their commit, and again with growing pauses where that
 * failed; pushes; and every few seconds a round through all towns, of which all processes together make one. In: the
 * database's address, as the role the platform works as. Out: how to stop, which waits for what is being sent.
 */
export function startJobs(url: string): Promise<() => Promise<void>> {
  const { smtpUrl, demo } = settings();
  if (smtpUrl === null && !demo) log.warn('No SMTP_URL is set: mails are queued, and nobody receives them.');
  const transport = smtpUrl === null ? null : createTransport({ url: smtpUrl, ...CAUTIOUS });
  const boss = bossAt(url);
  return boss.start().then(() => run(boss, transport));
}

function run(boss: PgBoss, transport: Transporter | null): () => Promise<void> {
  const queues = workOffAll(boss, transport);
  const round = () =>
    void boss.send('round', {}, { singletonSeconds: ROUND_S }).then(() => queues.get('round')?.wake(), logFault);
  const timer = setInterval(round, ROUND_S * 1_000);
  setJobs(({ queue, ...job }) => {
    if (queues.has(queue)) void queueJobs(boss, queue, [job]).then(() => queues.get(queue)?.wake(), logFault);
  });
  round();
  return async () => {
    clearInterval(timer);
    setJobs(undefined);
    await Promise.all([...queues.values()].map(({ stop }) => stop()));
    await boss.stop({ graceful: false });
    transport?.close();
  };
}

/** The tables are there by a migration: this role may not make any. What expired is looked for twice a minute. */
export function bossAt(connectionString: string): PgBoss {
  const boss = new PgBoss({
    ...{ connectionString, schema: SCHEMA, max: 4, application_name: 'stadtgespraech-jobs' },
    ...{ migrate: false, schedule: false, maintenanceIntervalSeconds: 30 },
    ...{ archiveCompletedAfterSeconds: 60 * 60, deleteAfterHours: 24 },
  });
  boss.on('error', logFault);
  return boss;
}

/** A slow server must not hold up the others; and no mail may name a file or address to be attached. */
const CAUTIOUS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  disableFileAccess: true,
  disableUrlAccess: true,
};
