import { eq } from 'drizzle-orm';
import { offerFileBytes, offerFiles } from '@/db/schema/files';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { legible } from '@/lib/layers/readers/legible';
import { offerForChange } from '@/lib/offers/commands/offer-for-update';
import { slugFrom } from '@/lib/offers/model/slug';
import { DocumentAddition, documentLanguages, FILE_TITLE_LIMIT, PICTURE_TYPE, PictureAddition } from '../model';
import { canAddFile } from '../policy';
import { roomTaken } from '../queries/files';
import { readBeside } from '../reading/beside';
import { pictureSizes } from '../reading/sizes';

/** Where a file lies that was sent, what its sender calls it, and who is told how far it is, 0 to 1. */
interface Sent {
  file: { path: string; name: string };
  progress?: (share: number) => void;
}

/**
 * Adds a picture to an offer, made anew in the sizes that pages need. In: `PictureAddition`. Refuses with `Invalid`
 * (`picture.…`), `SignInNeeded`, `Forbidden` (role, `files.too-many`, `files.no-room`) or `NotFound`. Out: its id, and
 * the name by which the offer's texts show it.
 */
export async function addOfferPicture(actor: Actor, input: unknown, sent: Sent): Promise<KeptFile> {
  const { offerId, ...words } = parse(PictureAddition, input);
  await inTenant(actor, (tx) => assertMayAdd(tx, actor, offerId));
  const sizes = await pictureSizes(sent.file, sent.progress ?? (() => {}));
  const { width = 0, height = 0, bytes } = sizes.at(-1) ?? {};
  const title = words.title || titleFrom(sent.file.name);
  const facts = { ...words, title, isPicture: true, type: PICTURE_TYPE, size: bytes?.length ?? 0, width, height };
  return keep(actor, { offerId, ...facts } as const, sizes);
}

/**
 * Adds a document to an offer, once it was looked through. In: `DocumentAddition`. Refuses as `addOfferPicture`, with
 * `document.…` where there is something in it that must not be. Out: its id and name.
 */
export async function addOfferDocument(actor: Actor, input: unknown, sent: Sent): Promise<KeptFile> {
  const { offerId, ...words } = parse(DocumentAddition, input);
  await inTenant(actor, (tx) => assertMayAdd(tx, actor, offerId));
  const { bytes, language, ...facts } = await readBeside(sent.file);
  const own = documentLanguages.find((known) => known === language?.slice(0, 2).toLowerCase());
  const file = { ...words, ...facts, language: words.language ?? own ?? null, size: bytes.length, isPicture: false };
  return keep(actor, { offerId, ...file }, [{ width: 0, bytes }]);
}

/** A file as it was kept. */
export interface KeptFile {
  id: string;
  name: string;
}

async function assertMayAdd(tx: Tx, actor: Actor, offerId: string): Promise<void> {
  await offerForChange(tx, actor, offerId);
  assertAllowed(canAddFile(actor, await roomTaken(tx, offerId)));
}

const titleFrom = (fileName: string): string => {
  const legibly = legible(fileName);
  return (legibly.replace(/\.[^.]+$/, '') || legibly).slice(0, FILE_TITLE_LIMIT);
};

type NewFile = Omit<typeof offerFiles.$inferInsert, 'name'>;

const keep = (actor: Actor, file: NewFile, sizes: readonly { width: number; bytes: Buffer }[]): Promise<KeptFile> =>
  inTenant(actor, async (tx) => {
    await assertMayAdd(tx, actor, file.offerId);
    const name = await freeName(tx, file);
    const rows = await tx
      .insert(offerFiles)
      .values({ ...file, name, addedBy: actor.memberId })
      .returning({ id: offerFiles.id });
    const { id } = one(rows, 'file');
    await tx.insert(offerFileBytes).values(sizes.map(({ width, bytes }) => ({ fileId: id, width, bytes })));
    await recordAudit(tx, actor, { action: 'file.added', subjectId: id, facts: { format: file.type } });
    return { id, name };
  });

/** Letters of a name, so that there is room in a text. */
const NAME_LIMIT = 60;

/** The offer's row is locked, so nobody else takes it meanwhile. */
async function freeName(tx: Tx, { offerId, title }: NewFile): Promise<string> {
  const rows = await tx.select({ name: offerFiles.name }).from(offerFiles).where(eq(offerFiles.offerId, offerId));
  const taken = new Set(rows.map(({ name }) => name));
  const wished = slugFrom(title).slice(0, NAME_LIMIT).replace(/-+$/, '');
  let name = wished;
  for (let number = 2; taken.has(name); number++) name = `${wished}-${number}`;
  return name;
}
