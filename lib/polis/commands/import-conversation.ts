import { inTenant, type TenantId } from '@/db/tenancy';
import { type Actor, type SignedIn, visitorOf } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one, parse } from '@/lib/errors';
import { bringInMembers } from '@/lib/identity/commands/bring-in-members';
import type { OfferFormat } from '@/lib/offers/model';
import {
  type ImportProgress,
  type ImportReport,
  ImportWish,
  importKeyOf,
  type PolisExport,
  pseudonymOf,
} from '../model';
import { readExport } from '../queries/read-export';
import { bringInComments } from './bring-in-comments';
import { bringInVotes } from './bring-in-votes';
import { openOffer, partFor } from './part-for';

/** A conversation on its way into a thread. */
export interface Import {
  name: string;
  conversation: PolisExport;
  part: OfferFormat;
  /** Those of the conversation, by Polis's numbers. */
  actorOf: (person: string) => Actor;
  /** Who decides what the conversation's own moderators decided. */
  importer: SignedIn;
  tell: (progress: ImportProgress) => void;
}

/**
 * Brings a conversation that was held in Polis into an offer, through the commands that people use. In: `ImportWish`.
 * All files are read and checked before anything is written. What was brought in before stays, so an import that was
 * cut off is finished by starting it again. Refuses as `readExport` and `openOffer` do.
 */
export async function importConversation(
  tenantId: TenantId,
  input: unknown,
  tell: (progress: ImportProgress) => void = () => {},
): Promise<ImportReport> {
  const wish = parse(ImportWish, input);
  const conversation = await readExport(wish.directory, wish.name);
  const offer = await openOffer(tenantId, wish.offer);
  const people = await peopleOf(tenantId, wish.name, conversation);
  const importer = importerIn(tenantId, people);
  const part = await partFor(importer, offer, conversation);
  const actorOf = (person: string) => ({
    ...memberIn(tenantId, part),
    memberId: people.get(importKeyOf(wish.name, person)) ?? '',
    pseudonym: pseudonymOf(wish.name, person),
  });
  const work: Import = { name: wish.name, conversation, part, actorOf, importer, tell };
  const { ids, ...posted } = await bringInComments(work);
  const votes = await bringInVotes(work, ids);
  await writeDown(importer, part, { ...posted, votes });
  const path = `/offers/${offer.slug}/${part.slug}`;
  return { path, ...posted, votes, people: people.size - 1 };
}

/** Authors and voters, and the one who stands for the conversation's moderators. */
function peopleOf(tenantId: TenantId, name: string, { comments, votes }: PolisExport): Promise<Map<string, string>> {
  const persons = new Set([...comments.map(({ author }) => author), ...votes.map(({ voter }) => voter)]);
  const newcomers = [...persons].map((person) => ({
    importKey: importKeyOf(name, person),
    pseudonym: pseudonymOf(name, person),
  }));
  return bringInMembers(tenantId, [
    { importKey: importKeyOf(name, IMPORTER), pseudonym: `Import (${name})` },
    ...newcomers,
  ]);
}

const IMPORTER = 'import';

const importerIn = (tenantId: TenantId, people: ReadonlyMap<string, string>): SignedIn => ({
  ...visitorOf(tenantId),
  memberId: one(
    [...people].filter(([key]) => key.endsWith(`:${IMPORTER}`)),
    'importer',
  )[1],
  roles: new Set(['moderator', 'editor']),
  trust: 'email',
  netiquetteAccepted: true,
});

/** Polis let this person take part; that stands for the trust that the part asks for. */
const memberIn = (tenantId: TenantId, part: OfferFormat): Actor => ({
  ...visitorOf(tenantId),
  trust: part.requiredTrust,
  netiquetteAccepted: true,
});

async function writeDown(
  importer: SignedIn,
  part: OfferFormat,
  done: { comments: number; hidden: number; votes: number },
) {
  if (done.comments + done.hidden + done.votes === 0) return;
  await inTenant(importer, (tx) =>
    recordAudit(tx, importer, { action: 'conversation.imported', subjectId: part.id, facts: done }),
  );
}
