import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { pushDevices } from '@/db/schema/news';
import { inTenant } from '@/db/tenancy';
import { anOutsideHost } from '@/db/testing/outside-host';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { pushesDue } from '../queries/pushes-due';
import { devicesOf } from '../queries/wishes';
import { chooseMessages } from './choose-messages';
import { deliverPush } from './deliver-push';
import { addDevice, removeDevice } from './devices';
import { notify } from './notify';

const format = formats[0]?.code ?? '';

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

/** A browser's keys, and how it reads what was encrypted for it: RFC 8291 over RFC 8188, written down here anew. */
function browser() {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  const secret = randomBytes(16);
  const read = (body: Buffer): unknown => {
    const [salt, length] = [body.subarray(0, 16), body.readUInt8(20)];
    const sender = body.subarray(21, 21 + length);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]);
    const key = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), secret, info, 32));
    const derive = (what: string, bytes: number) =>
      Buffer.from(hkdfSync('sha256', key, salt, `Content-Encoding: ${what}\0`, bytes));
    const sealed = body.subarray(21 + length);
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const open = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return JSON.parse(open.subarray(0, open.lastIndexOf(2)).toString());
  };
  return { keys: { publicKey: publicKey.toString('base64url'), secret: secret.toString('base64url') }, read };
}

/** A push service that answers so, with what it was sent. */
async function pushService(status = 201) {
  const taken: { headers: Record<string, unknown>; body: Buffer }[] = [];
  const host = await anOutsideHost((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      taken.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(status).end();
    });
  });
  return { taken, endpoint: `${host.origin}/push/1` };
}

/** Anna's browser, past the command, which takes https alone. */
const annaTakes = (endpoint: string, keys: { publicKey: string; secret: string }) =>
  inTenant(town.visitor, (tx) =>
    tx.insert(pushDevices).values({ endpoint, ...keys, memberId: town.anna.memberId, name: 'Firefox' }),
  );

async function tellAnna(): Promise<void> {
  const { offerId, offerSlug } = await offerIn(town, { format });
  const href = `/${town.slug}/offers/${offerSlug}`;
  const notice = {
    memberId: town.anna.memberId,
    kind: 'contribution.answered',
    facts: { name: 'Emil' },
    href,
    offerId,
  };
  await inTenant(town.visitor, (tx) => notify(tx, notice));
}

async function deliverAll(): Promise<void> {
  for (const id of await pushesDue(town.id)) await deliverPush(town.id, id);
}

test('a push says the title of the offer and the way there, to the browser alone, once', async () => {
  const [{ taken, endpoint }, { keys, read }] = [await pushService(), browser()];
  await annaTakes(endpoint, keys);
  await tellAnna();
  for (const _again of [1, 2]) await deliverAll();
  expect(taken).toHaveLength(1);
  expect(taken[0]?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
  expect(taken[0]?.headers.authorization).toMatch(/^vapid t=/);
  expect(read(taken[0]?.body ?? Buffer.alloc(0))).toEqual({
    ...{ id: expect.any(String), title: 'Marktplatz neu denken' },
    url: expect.stringMatching(new RegExp(`^/${town.slug}/offers/markt-`)),
  });
});

test.each([404, 410])('a browser that is gone (%i) is forgotten', async (status) => {
  const [{ endpoint }, { keys }] = [await pushService(status), browser()];
  await annaTakes(endpoint, keys);
  await tellAnna();
  await deliverAll();
  expect(await devicesOf(town.anna)).toEqual([]);
  expect(await pushesDue(town.id)).toEqual([]);
});

test('is tried again where the service is out of order, and not where it refuses', async () => {
  const [{ endpoint }, { keys }] = [await pushService(503), browser()];
  await annaTakes(endpoint, keys);
  await tellAnna();
  await expect(deliverAll()).rejects.toThrow('did not take it: 503');
  expect(await pushesDue(town.id)).toHaveLength(1);
  const { endpoint: other } = await pushService(403);
  await inTenant(town.visitor, (tx) => tx.execute(sql`update push_devices set endpoint = ${other}`));
  await deliverAll();
  expect(await pushesDue(town.id)).toEqual([]);
});

test.each(['https://127.0.0.1/push', 'https://[::1]/push', 'https://10.1.2.3/push', 'https://169.254.169.254/latest'])(
  'nothing is asked of our own network: %s',
  async (endpoint) => {
    await annaTakes(endpoint, browser().keys);
    await tellAnna();
    await expect(deliverAll()).rejects.toMatchObject({ code: 'outgoing.not-public' });
    await expect(addDevice(town.anna, { endpoint, ...browser().keys }, null)).rejects.toMatchObject({
      kind: 'Invalid',
    });
  },
);

test('a name that leads inside is not asked, either', async () => {
  await annaTakes('https://push.example.org/1', browser().keys);
  await tellAnna();
  const [id = ''] = await pushesDue(town.id);
  await expect(deliverPush(town.id, id, async () => ['10.0.0.1'])).rejects.toMatchObject({
    code: 'outgoing.not-public',
  });
});

test('who wants none gets none, and quiet hours hold them back', async () => {
  await annaTakes('https://push.example.org/1', browser().keys);
  await chooseMessages(town.anna, { mail: 'at-once', quietFrom: '00:00', quietUntil: '23:59' });
  await tellAnna();
  await chooseMessages(town.anna, { mail: 'at-once', push: 'yes', quietFrom: '00:00', quietUntil: '23:59' });
  await tellAnna();
  const rows = await inTenant(town.visitor, (tx) =>
    tx.execute<{ later: boolean }>(sql`select due_at > now() as later from pushes`),
  );
  expect(rows).toEqual([{ later: true }]);
});

test('a browser belongs to who said so last, and its owner ends it', async () => {
  const device = { endpoint: 'https://push.example.org/1', ...browser().keys };
  await addDevice(town.anna, device, 'Firefox');
  await addDevice(town.mona, device, 'Firefox');
  expect(await devicesOf(town.anna)).toEqual([]);
  const [own] = await devicesOf(town.mona);
  await removeDevice(town.anna, { deviceId: own?.id });
  expect(await devicesOf(town.mona)).toHaveLength(1);
  await removeDevice(town.mona, { deviceId: own?.id });
  expect(await devicesOf(town.mona)).toEqual([]);
  await expect(addDevice(town.visitor, device, null)).rejects.toMatchObject({ code: 'sign-in.needed' });
});
