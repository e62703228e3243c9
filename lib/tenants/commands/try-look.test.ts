import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { newTown } from '@/db/testing/world';
import { tenantBySlug } from '../queries';
import { logoOf } from '../queries/logo';
import { changeSpaceSettings } from './change-settings';
import { keepLogo, removeLogo } from './keep-logo';
import { dropLook, publishLook, tryLook } from './try-look';

const refusal = (code: string) => expect.objectContaining({ code });
const look = { colour: '#7A1F3D', font: 'serif', menu: [{ label: 'Rathaus', href: 'https://rathaus.example/' }] };

async function aPicture(): Promise<{ path: string; name: string }> {
  const path = join(await mkdtemp(join(tmpdir(), 'logo-')), 'arms.png');
  await writeFile(
    path,
    await sharp({ create: { width: 900, height: 600, channels: 4, background: '#c0112233' } })
      .png()
      .toBuffer(),
  );
  return { path, name: 'wappen.png' };
}

test('a look is a draft first and everybody’s only when it is published', async () => {
  const { slug, ada } = await newTown();
  await tryLook(ada, look);
  expect(await tenantBySlug(slug)).toMatchObject({
    colour: '#005ea8',
    lookDraft: { colour: '#7a1f3d', font: 'serif' },
  });
  await publishLook(ada);
  const { font, menu } = look;
  expect(await tenantBySlug(slug)).toMatchObject({ colour: '#7a1f3d', look: { font, menu }, lookDraft: null });
  await publishLook(ada);
});

test('a colour that cannot be read on white is refused with the nearest that can', async () => {
  const { ada } = await newTown();
  await expect(tryLook(ada, { ...look, colour: '#777777' })).rejects.toMatchObject({
    code: 'colour.too-pale',
    facts: { nearest: '#767676' },
  });
  await tryLook(ada, { ...look, colour: '#767676' });
});

test.each([
  [{ colour: 'red' }, 'colour.invalid'],
  [{ font: 'comic' }, 'font.unknown'],
  [{ menu: [{ label: '', href: '/x' }] }, 'menu.label-missing'],
  [{ menu: [{ label: 'x', href: 'javascript:alert(1)' }] }, 'menu.address-invalid'],
  [{ menu: [{ label: 'x', href: '//evil.example' }] }, 'menu.address-invalid'],
  [{ menu: [{ label: 'x', href: 'http://plain.example' }] }, 'menu.address-invalid'],
])('%j is no look', async (wrong, code) => {
  const { ada } = await newTown();
  await expect(tryLook(ada, { ...look, ...wrong })).rejects.toMatchObject({ facts: { problems: [{ code }] } });
});

test('a logo is made anew, small, is seen once it is published, and goes when nothing names it', async () => {
  const { id, slug, ada } = await newTown();
  const address = await keepLogo(ada, await aPicture());
  expect((await tenantBySlug(slug)).logo).toBeNull();
  await publishLook(ada);
  expect((await tenantBySlug(slug)).logo).toBe(address);
  const logoId = address.split('/').at(-1) ?? '';
  const { width, format } = await sharp((await logoOf(id, logoId)).bytes).metadata();
  expect({ width, format }).toEqual({ width: 288, format: 'webp' });
  await expect(logoOf((await newTown()).id, logoId)).rejects.toEqual(refusal('logo.not-found'));
  const second = await keepLogo(ada, await aPicture());
  await dropLook(ada);
  await expect(logoOf(id, second.split('/').at(-1) ?? '')).rejects.toEqual(refusal('logo.not-found'));
  await removeLogo(ada);
  await publishLook(ada);
  await expect(logoOf(id, logoId)).rejects.toEqual(refusal('logo.not-found'));
});

test('only an admin changes look and settings', async () => {
  const { ada, emil, slug } = await newTown();
  const settings = {
    office: 'Rathaus',
    email: 'neu@town.example',
    address: 'Markt 2',
    phone: '',
    newFormatTrust: 'guest',
  };
  for (const attempt of [tryLook(emil, look), publishLook(emil), dropLook(emil), changeSpaceSettings(emil, settings)])
    await expect(attempt).rejects.toEqual(refusal('role.admin-needed'));
  await expect(keepLogo(emil, await aPicture())).rejects.toEqual(refusal('role.admin-needed'));
  await changeSpaceSettings(ada, settings);
  expect(await tenantBySlug(slug)).toMatchObject({ newFormatTrust: 'guest', contact: { email: 'neu@town.example' } });
});
