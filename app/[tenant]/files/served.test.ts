import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test, vi } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { addOfferDocument, addOfferPicture } from '@/lib/files/commands/add-file';
import { onePage } from '@/lib/files/reading/testing/pdfs';
import { formats } from '@/lib/formats/registry';
import { GET as player } from '../videos/[service]/[video]/route';
import { GET as file } from './[file]/[name]/route';

let town: Town;
vi.mock('@/lib/identity/current-actor.next', () => ({
  currentActor: async () => town.visitor,
  currentTenant: async () => ({ id: town.id, slug: town.slug }),
}));

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const onDisk = (bytes: Buffer, name: string) => {
  writeFileSync(join(folder, name), bytes);
  return { file: { path: join(folder, name), name } };
};

const asked = (id: string, name: string) =>
  file(new Request(`http://localhost/t/files/${id}/${name}`), {
    params: Promise.resolve({ tenant: town.slug, file: id, name }),
  });
const watched = (service: string, video: string) =>
  player(new Request('http://localhost/'), { params: Promise.resolve({ tenant: town.slug, service, video }) });

let picture: string;
let document: string;
beforeAll(async () => {
  town = await newTown();
  const format = formats.find(({ needs }) => !needs.map)?.code ?? '';
  const { offerId } = await offerIn(town, { format });
  const jpeg = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#386' } })
    .jpeg()
    .toBuffer();
  picture = (await addOfferPicture(town.emil, { offerId, alt: 'Platz' }, onDisk(jpeg, 'platz.jpg'))).id;
  document = (await addOfferDocument(town.emil, { offerId, title: 'Lärm' }, onDisk(await onePage(), 'l.pdf'))).id;
});

test('a picture is shown as what it is, and a document is saved; nothing in them runs', async () => {
  const shown = await asked(picture, '480.webp');
  expect(shown.headers.get('content-type')).toBe('image/webp');
  expect(shown.headers.get('content-disposition')).toBe('inline');
  const saved = await asked(document, 'laerm.pdf');
  expect(saved.headers.get('content-type')).toBe('application/pdf');
  expect(saved.headers.get('content-disposition')).toBe('attachment; filename="laerm.pdf"');
  for (const { headers } of [shown, saved]) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  }
});

test.each(['../x.pdf', 'a"; x="b.pdf', 'a\r\nset-cookie: b=c.pdf', `${'ä'.repeat(300)}.pdf`, 'a\u202Efdp.exe'])(
  'a name that somebody made up, %j, is none that a header holds',
  async (name) => {
    const { headers } = await asked(document, name);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Za-z0-9._-]{1,100}"$/);
    expect(headers.get('set-cookie')).toBeNull();
  },
);

test('there is no other size, no other file, and no file of another name for an id', async () => {
  expect((await asked(picture, '481.webp')).status).toBe(404);
  expect((await asked(picture, 'platz.jpg')).status).toBe(404);
  expect((await asked('none', 'a.pdf')).status).toBe(404);
  expect((await asked(town.id, 'a.pdf')).status).toBe(404);
});

test('the page of a player lets in that service alone, and is framed by our own pages alone', async () => {
  const answer = await watched('youtube', 'dQw4w9WgXcQ');
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain('frame-src https://www.youtube-nocookie.com;');
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain('script-src');
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(await answer.text()).toContain('src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"');
  expect(await (await watched('vimeo', '76979871')).text()).toContain('76979871?dnt=1');
  for (const [service, id] of [
    ['youtube', '"><script>1'],
    ['evil', 'dQw4w9WgXcQ'],
    ['vimeo', '1 2'],
  ] as const)
    expect((await watched(service, id)).status).toBe(404);
});
