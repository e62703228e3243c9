import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { isRefusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { copyOffer } from '@/lib/offers/commands/copy-offer';
import { discardOffer } from '@/lib/offers/commands/discard-offer';
import { shareDraft } from '@/lib/offers/commands/share-draft';
import { offerPage } from '@/lib/offers/queries';
import { draftKeyOf, sharedDraft } from '@/lib/offers/queries/shared-draft';
import { sentFile } from '../queries/files';
import { onePage } from '../reading/testing/pdfs';
import { addOfferDocument, addOfferPicture } from './add-file';
import { changeOfferFile, removeOfferFile } from './change-file';

const format = formats.find(({ opens, needs }) => opens.includes('comment') && !needs.map)?.code ?? '';
const folder = mkdtempSync(join(tmpdir(), 'files-'));
const onDisk = (bytes: Buffer, name: string) => {
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  return { file: { path, name } };
};
const photograph = (width: number) => sharp({ create: { width, height: width / 2, channels: 3, background: '#3a7' } });
const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 12/1 0/1' } };
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'yes',
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  );

let town: Town;
let offer: TestOffer;
beforeEach(async () => {
  town = await newTown();
  offer = await offerIn(town, { format, settings: { question: 'Was fehlt?', background: '' } });
});

const addPicture = async (width = 2_000, actor = town.emil) =>
  addOfferPicture(
    actor,
    { offerId: offer.offerId, alt: 'Der Markt' },
    onDisk(await photograph(width).jpeg().withExif(gps).toBuffer(), 'Markt platz.JPG'),
  );
const addDocument = async (words = {}, actor = town.emil) =>
  addOfferDocument(actor, { offerId: offer.offerId, title: 'Gutachten', ...words }, onDisk(await onePage(), 'g.pdf'));

test('a picture is made in the widths that pages need, without its place, and named by its file', async () => {
  const { id, name } = await addPicture();
  expect(name).toBe('markt-platz');
  const [picture] = (await offerPage(town.visitor, offer.offerSlug)).pictures;
  expect(picture).toMatchObject({ name, alt: 'Der Markt', width: 1600, height: 800 });
  expect(picture?.srcSet).toMatch(/480\.webp 480w, .*960\.webp 960w, .*1600\.webp 1600w$/);
  for (const width of [480, 960, 1600]) {
    const { bytes, type } = await sentFile(town.visitor, { fileId: id, width });
    expect(type).toBe('image/webp');
    expect(await sharp(bytes).metadata()).toMatchObject({ width });
    expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS|xmpmeta/);
  }
  expect(await codeOf(sentFile(town.visitor, { fileId: id, width: 0 }))).toBe('file.not-found');
  expect((await addPicture(300)).name).toBe('markt-platz-2');
});

test('an AVIF is a picture, too; a picture without words is none', async () => {
  const avif = await photograph(600).avif({ effort: 0 }).toBuffer();
  const add = (alt: string) => addOfferPicture(town.emil, { offerId: offer.offerId, alt }, onDisk(avif, 'a.avif'));
  expect(await codeOf(add('Der Markt'))).toBe('yes');
  await expect(add(' ')).rejects.toMatchObject({ facts: { problems: [{ field: 'alt', code: 'picture.no-alt' }] } });
});

test('a document is listed with kind, size, day and language, and says whether it is tagged', async () => {
  await addDocument({ language: 'de', dated: '2027-01-31' });
  const { documents } = await offerPage(town.visitor, offer.offerSlug);
  expect(documents).toEqual([
    expect.objectContaining({ title: 'Gutachten', kind: 'pdf', dated: '2027-01-31', language: 'de', isTagged: false }),
  ]);
  expect(documents[0]?.href).toMatch(/\/files\/[0-9a-f-]{36}\/gutachten\.pdf$/);
});

test('what is said of a file can be changed, and a file be removed, by editors alone', async () => {
  const [picture, document] = [await addPicture(300), await addDocument()];
  await changeOfferFile(town.emil, { fileId: picture.id, alt: 'Der Brunnen' });
  await changeOfferFile(town.emil, { fileId: document.id, title: 'Lärm', language: 'en', dated: '' });
  const page = await offerPage(town.visitor, offer.offerSlug);
  expect(page.pictures[0]?.alt).toBe('Der Brunnen');
  expect(page.documents[0]).toMatchObject({ title: 'Lärm', language: 'en' });
  for (const actor of [town.anna, town.mona]) {
    expect(await codeOf(addDocument({}, actor))).toBe('role.editor-needed');
    expect(await codeOf(removeOfferFile(actor, { fileId: picture.id }))).toBe('role.editor-needed');
  }
  expect(await codeOf(removeOfferFile((await newTown()).emil, { fileId: picture.id }))).toBe('file.not-found');
  await removeOfferFile(town.emil, { fileId: picture.id });
  expect(await codeOf(sentFile(town.emil, { fileId: picture.id, width: 300 }))).toBe('file.not-found');
});

test('a file of a draft is for who prepares it, and for who has its link', async () => {
  offer = await offerIn(town, { format, state: 'draft' });
  const { id } = await addDocument();
  const read = (draftKey?: string) => codeOf(sentFile(town.visitor, { fileId: id, width: 0, draftKey }));
  expect([await read(), await read('guess')]).toEqual(['file.not-found', 'file.not-found']);
  expect(await codeOf(sentFile(town.emil, { fileId: id, width: 0 }))).toBe('yes');
  await shareDraft(town.emil, { offerId: offer.offerId, share: 'yes' });
  const key = (await draftKeyOf(town.emil, offer.offerId)) ?? '';
  expect(await read(key)).toBe('yes');
  expect((await sharedDraft(town.visitor, key)).documents[0]?.href).toContain(`?draft=${key}`);
});

test('a copy of an offer has the same files as its own', async () => {
  await addPicture(600);
  await addDocument();
  const copy = await copyOffer(town.emil, { offerId: offer.offerId, title: 'Noch einmal' });
  const [before, page] = [await offerPage(town.emil, offer.offerSlug), await offerPage(town.emil, copy.slug)];
  expect(page.pictures[0]?.name).toBe(before.pictures[0]?.name);
  expect(page.pictures[0]?.src).not.toBe(before.pictures[0]?.src);
  const [, , , fileId = ''] = page.pictures[0]?.src.split('/') ?? [];
  expect(await codeOf(sentFile(town.emil, { fileId, width: 600 }))).toBe('yes');
});

test('a draft that is thrown away takes its files along', async () => {
  offer = await offerIn(town, { format, state: 'draft' });
  const { id } = await addDocument();
  await discardOffer(town.emil, { offerId: offer.offerId });
  expect(await codeOf(sentFile(town.emil, { fileId: id, width: 0 }))).toBe('file.not-found');
});
