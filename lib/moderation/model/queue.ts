import { z } from 'zod';
import { type ContributionKind, REASON_LIMIT } from '../model';

/** So long a case is its moderator's after each sign of work at it, in minutes. */
export const CLAIM_MINUTES = 15;
/** So long who decided may take it back without a reason of their own, in minutes. */
export const UNDO_MINUTES = 2;
/** So many people who report the same make it urgent. */
export const MANY_PEOPLE = 3;
/** An objection is answered within so many days ("in a timely manner", article 20 (4) of Regulation (EU) 2022/2065). */
export const OBJECTION_DAYS = 14;
/** So many days before that it becomes urgent. */
export const DUE_SOON_DAYS = 3;
/** So many cases the queue shows, and so many are decided at once. */
export const QUEUE_LIMIT = 50;

/**
 * What a case waits for. `caught`: a machine saw something in it, and nobody has reported it. `unanswered`: its author was
 * asked to change or to shorten it, and did not or will not.
 */
export const matters = ['reported', 'caught', 'objection', 'unanswered'] as const;
export type Matter = (typeof matters)[number];

/** Why a case stands where it stands in the queue, the most urgent first: what people say before what machines do. */
export const urgencies = ['illegal', 'due', 'many', 'waits', 'hint'] as const;
export type Urgency = (typeof urgencies)[number];

/** Who works at a case now. `other`: somebody else, by the name that they chose for themselves. */
export type Claim = null | { by: 'own' } | { by: 'other'; name: string };

/** A case in the queue. */
export interface QueueItem {
  id: string;
  matter: Matter;
  urgency: Urgency;
  kind: ContributionKind;
  text: string;
  offer: string;
  format: string;
  /** How many people reported it and wait for an answer. */
  people: number;
  since: Date;
  /** Until when an objection is to be answered; null where nothing is due. */
  dueAt: Date | null;
  gone: null | 'hidden' | 'withdrawn' | 'refused';
  claim: Claim;
  /** The same for those that checks found to be nearly the same, or to lead to the same host; null: it is like none. */
  group: string | null;
}

/** What a queue shows in one place: a case, and those of its group that wait behind it. */
export interface QueueGroup {
  first: QueueItem;
  more: QueueItem[];
}

/** Brings together what belongs together, each group where its most urgent case stands. */
export function inGroups(items: readonly QueueItem[]): QueueGroup[] {
  const groups = new Map<string, QueueGroup>();
  for (const item of items) {
    const key = item.group ?? item.id;
    const group = groups.get(key);
    if (group) group.more.push(item);
    else groups.set(key, { first: item, more: [] });
  }
  return [...groups.values()];
}

/** Where several cases are looked at before they are decided alike. */
export const pathOfBulk = (tenantSlug: string, ids: readonly string[]): string =>
  `/${tenantSlug}/moderation/bulk?${new URLSearchParams(ids.map((id) => ['case', id]))}`;

export const CaseMention = z.object({ caseId: z.uuid() });
/** The case that somebody leaves for the next one. */
export const Leaving = z.object({ from: z.uuid().nullable().default(null) });

/**
 * What is to become of a case: `keep` leaves everything as it is, `restore` shows the contribution again, `rule-2` hides
 * it under that rule of the netiquette.
 */
export const Choice = z.string('choice.missing').regex(/^(keep|restore|rule-\d{1,3})$/, 'choice.missing');

/** The number of the rule that a choice names; null where it names none. */
export const ruleOf = (choice: string): number | null =>
  choice.startsWith('rule-') ? Number(choice.slice('rule-'.length)) : null;

const chosen = {
  choice: Choice,
  /** Absent: the standard reason of what was chosen, in the language of the page. */
  reason: z.string().trim().max(REASON_LIMIT, 'reason.too-long').default(''),
  locale: z.string().max(10).default('de'),
};

export const CaseDecision = z.object({ caseId: z.uuid(), ...chosen });
export const BulkDecision = z.object({ cases: z.array(z.uuid()).min(1, 'cases.missing').max(QUEUE_LIMIT), ...chosen });
export const BulkMention = z.object({ cases: z.array(z.uuid()).min(1, 'cases.missing').max(QUEUE_LIMIT) });

/** A decision that is taken back, and in which language that is told. */
export const Undoing = z.object({ caseId: z.uuid(), locale: z.string().max(10).default('de') });

/** Where a case is decided; the queue where there is none. */
export const pathOfCase = (tenantSlug: string, caseId: string | null): string =>
  caseId === null ? `/${tenantSlug}/moderation` : `/${tenantSlug}/moderation/cases/${caseId}`;

/** What became of several cases: which were done, and which stay as they were with the code of the reason. */
export interface BulkResult {
  done: string[];
  refused: { caseId: string; code: string }[];
}

/** Where one reads that. */
export function pathOfResult(tenantSlug: string, deed: 'decided' | 'undone', { done, refused }: BulkResult): string {
  const query = new URLSearchParams({ deed, done: done.join(','), not: refused.map(inAddress).join(',') });
  return `/${tenantSlug}/moderation/bulk/done?${query}`;
}

const inAddress = ({ caseId, code }: BulkResult['refused'][number]) => `${caseId}:${code}`;

/** The same from the address. What is none is left out. */
export function resultIn({ done = '', not = '' }: Partial<Record<string, string>>): BulkResult {
  const refused = listed(not).flatMap((pair) => {
    const [caseId = '', code = ''] = pair.split(':');
    return code ? [{ caseId, code }] : [];
  });
  return { done: listed(done), refused };
}

const listed = (text: string) => text.split(',').filter(Boolean).slice(0, QUEUE_LIMIT);
