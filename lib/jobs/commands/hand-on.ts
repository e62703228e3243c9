import type { Transporter } from 'nodemailer';
import type PgBoss from 'pg-boss';
import type { TenantId } from '@/db/tenancy';
import { gatherNews } from '@/lib/follows/commands/gather-news';
import { log, logFault } from '@/lib/log';
import { deliverMail, giveUpMail } from '@/lib/mail/commands/deliver-mail';
import { throwAwaySent } from '@/lib/mail/commands/throw-away-sent';
import { mailsOnTheirWay } from '@/lib/mail/queries/on-their-way';
import { deliverPush, donePush } from '@/lib/notifications/commands/deliver-push';
import { mailDue } from '@/lib/notifications/commands/mail-due';
import { pushesDue } from '@/lib/notifications/queries/pushes-due';
import { allTenants } from '@/lib/tenants/queries';
import { type Job, jobId, type Queue } from '../model';
import { dueIn } from '../queries';
import { type Working, workOff } from './work-off';

/** Works off all queues. `transport`: null where no mail server is known; mails then stay queued. */
export function workOffAll(boss: PgBoss, transport: Transporter | null): Map<string, Working> {
  const queues: [string, (job: Job) => Promise<void>][] = [
    ['round', () => goRound(boss, transport !== null)],
    ['push', ({ tenantId, id }) => deliverPush(tenantId, id)],
    ['push-dead', (job) => giveUp('push', job, donePush)],
  ];
  if (transport) {
    queues.push(['mail', ({ tenantId, id }) => deliverMail(tenantId, id, transport)]);
    queues.push(['mail-dead', (job) => giveUp('mail', job, giveUpMail)]);
  }
  return new Map(queues.map(([queue, work]) => [queue, workOff(boss, queue, work)]));
}

/** Makes the jobs for what is on its way in a tenant. What has one already gets no second. */
export async function queueJobs(boss: PgBoss, queue: Queue, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  await boss.insert(jobs.map((job) => ({ id: jobId(job), name: queue, data: { tenantId: job.tenantId, id: job.id } })));
}

/** The line by which an operator learns that something was tried for as long as it is, and did not arrive. */
async function giveUp(queue: Queue, { tenantId, id }: Job, note: (tenantId: TenantId, id: string) => Promise<void>) {
  log.error({ tenant: tenantId, [queue]: id }, `${queue} given up`);
  await note(tenantId, id);
}

/** Looks through all towns, one after the other; one that fails stops no other, and is tried in the next round. */
async function goRound(boss: PgBoss, hasMail: boolean): Promise<void> {
  for (const { id } of await allTenants())
    await serveTown(boss, id, hasMail).catch((error) => void logFault(error, { tenant: id }));
}

/** What is new is told, what is due is written, and what is on its way has a job; whatever a crash may have lost. */
export async function serveTown(boss: PgBoss, tenantId: TenantId, hasMail: boolean): Promise<void> {
  const due = await dueIn(tenantId);
  if (due.news) await gatherNews(tenantId);
  // What is told may be mailed and pushed in the same round.
  const told = due.news || due.letters;
  if (told) await mailDue(tenantId);
  const asJob = (id: string): Job => ({ tenantId, id });
  if (told || due.pushes) await queueJobs(boss, 'push', (await pushesDue(tenantId)).map(asJob));
  if (!hasMail) return;
  if (told || due.mails) await queueJobs(boss, 'mail', (await mailsOnTheirWay(tenantId)).map(asJob));
  if (due.sent) await throwAwaySent(tenantId);
}
