import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import { settings } from '@/lib/settings';
import type { BaseMapChoice, PlainKind } from '../model/choice';
import { type BaseMapFile, ownFile } from './file';

/** What an editor sees of a town's base map. */
export interface BaseMapState {
  /** What its maps lie on now. */
  now: BaseMapChoice | { kind: 'default' };
  /** What can be chosen by its name alone. */
  offered: PlainKind[];
  file: BaseMapFile | null;
}

/** The base map of the actor's town, and what else it could be. */
export const baseMapState = (actor: Actor): Promise<BaseMapState> =>
  inTenant(actor, async (tx) => {
    const rows = await tx
      .select({ drawing: tenants.basemap, choice: tenants.baseMapChoice })
      .from(tenants)
      .where(eq(tenants.id, actor.tenantId));
    const { drawing, choice } = one(rows, 'tenant');
    const file = await ownFile(tx);
    const hasDefault = settings().basemapStyleUrl !== null;
    const offered: PlainKind[] = [
      ...(hasDefault ? (['default'] as const) : []),
      ...(drawing === null ? [] : (['drawing'] as const)),
      ...(['colour', 'grey', 'relief'] as const),
      ...(file === null ? [] : (['file'] as const)),
      'quiet',
    ];
    const unchosen = hasDefault ? 'default' : drawing === null ? 'quiet' : 'drawing';
    return { now: choice ?? { kind: unchosen }, offered, file };
  });
