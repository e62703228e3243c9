import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { serviceSource } from '@/lib/layers/remote/service';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { type BaseMapChoice, BaseMapWish, isPreset, type PlainKind, presets } from '../model/choice';
import { canChooseBaseMap } from '../policy';
import { ownFile } from '../queries/file';
import { tryStyle, tryWms } from './try-out';
import { writeChoice } from './write-choice';

/**
 * Chooses what the maps of the actor's town lie on. Another host is asked first, as it will be later: it must answer
 * now. In: `BaseMapWish`. Refuses with `Invalid` (also `base-map.…`, `remote.…`, `outgoing.…`), `TooMany`, `SignInNeeded`
 * or `Forbidden`.
 */
export async function chooseBaseMap(actor: Actor, input: unknown): Promise<void> {
  assertAllowed(canChooseBaseMap(actor));
  const wish = parse(BaseMapWish, input);
  const town = await townOf(actor);
  const choice =
    'address' in wish ? await choiceElsewhere(actor, wish, town) : await plainChoice(actor, wish.kind, town);
  await inTenant(actor, (tx) => writeChoice(tx, actor, choice));
}

interface Town {
  drawing: string | null;
  /** EPSG:4326. */
  centre: [lon: number, lat: number];
}

const townOf = (actor: Actor): Promise<Town> =>
  inTenant(actor, async (tx) => {
    const rows = await tx
      .select({ drawing: tenants.basemap, centre: tenants.centre })
      .from(tenants)
      .where(eq(tenants.id, actor.tenantId));
    return one(rows, 'tenant');
  });

async function plainChoice(actor: Actor, kind: PlainKind, { drawing, centre }: Town): Promise<BaseMapChoice | null> {
  if (isPreset(kind)) {
    keepPace(actor, paces.ask);
    await tryStyle(actor.tenantId, presets[kind], centre);
    return { kind };
  }
  if (kind === 'drawing' && drawing === null) throw new Refusal('Invalid', 'base-map.no-drawing');
  if (kind === 'file') return fileChoice(actor);
  return kind === 'default' ? null : { kind: kind as 'quiet' | 'drawing' };
}

async function fileChoice(actor: Actor): Promise<BaseMapChoice> {
  const file = await inTenant(actor, ownFile);
  if (!file) throw new Refusal('Invalid', 'base-map.no-file');
  return { kind: 'file', fileId: file.id, tiles: file.facts.tiles, attribution: file.facts.attribution };
}

async function choiceElsewhere(
  actor: Actor,
  wish: Extract<BaseMapWish, { address: string }>,
  { centre }: Town,
): Promise<BaseMapChoice> {
  keepPace(actor, paces.ask);
  const { address } = wish;
  if (wish.kind === 'style') {
    const style = await tryStyle(actor.tenantId, address, centre);
    return { kind: 'style', address, attribution: whose(wish.attribution || style.attribution) };
  }
  const source = await serviceSource({ kind: 'wms', address }, wish.layers);
  if (source.kind !== 'wms') throw new Refusal('Invalid', 'remote.no-wms');
  await tryWms(actor.tenantId, source, centre);
  return { ...source, attribution: whose(wish.attribution || source.attribution) };
}

/** Nobody's map is shown without saying whose it is. */
export function whose(attribution: string): string {
  if (attribution === '') throw new Refusal('Invalid', 'base-map.attribution-missing');
  return attribution;
}
