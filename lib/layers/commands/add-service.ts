import { layers } from '@/db/schema/layers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one, parse } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { type LayerSource, ServiceAddition } from '../model/layer';
import { serviceSource } from '../remote/service';
import { assertMayAdd, makeRoomOnTop } from './order';

/**
 * Makes a service of another host the topmost layer of an offer: a WMS or vector tiles. The host is asked here how its
 * layers are to be fetched, and later when somebody looks; by the platform, never by people's browsers. In:
 * `ServiceAddition`. Refuses with `Invalid` (also `outgoing.…`, `remote.…`), `TooMany`, `SignInNeeded`, `Forbidden` (role,
 * `layers.too-many`) or `NotFound`. Out: the layer's id.
 */
export async function addService(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { offerId, title, layers: names, ...service } = parse(ServiceAddition, input);
  await inTenant(actor, (tx) => assertMayAdd(tx, actor, offerId));
  keepPace(actor, paces.ask);
  const source = await serviceSource(service, names);
  return inTenant(actor, async (tx) => {
    await assertMayAdd(tx, actor, offerId);
    await makeRoomOnTop(tx, offerId);
    const rows = await tx
      .insert(layers)
      .values({ offerId, title, attribution: attributionOf(source), source, position: 0, addedBy: actor.memberId })
      .returning({ id: layers.id });
    const { id } = one(rows, 'layer');
    await recordAudit(tx, actor, { action: 'layer.added', subjectId: id, facts: { format: source.kind } });
    return { id };
  });
}

const attributionOf = (source: LayerSource) => ('attribution' in source && source.attribution) || null;
