import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { BaseMapForms } from '@/components/manage/base-map-forms';
import { BaseMapNow } from '@/components/manage/base-map-now';
import type { Query } from '@/components/ui/refusal-note';
import { baseMapState } from '@/lib/base-map/queries/state';
import { isRefusal } from '@/lib/errors';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { ServiceLook } from '@/lib/layers/model/layer';
import { type ServiceOffer, serviceOffer } from '@/lib/layers/remote/service';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.baseMap'))('title') };
}

/** What the town's maps lie on, and what else they could. */
export default async function BaseMapPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const editor = await currentEditor(slug, `/${slug}/manage/base-map`);
  const [tenant, state] = await Promise.all([currentTenant(slug), baseMapState(editor)]);
  const look = query.wms === undefined ? null : await lookAt(slug, query.wms);
  const typed = query.refused ? await typedBefore(slug, `/${slug}/manage/base-map`) : null;
  const refused: Query = look && 'refused' in look ? { refused: look.refused } : query;
  return (
    <ManageFrame tenantSlug={slug} of="baseMap" query={query} refused={refused}>
      <BaseMapNow town={tenant} state={state} />
      <BaseMapForms
        base={`/${slug}/manage/base-map`}
        state={state}
        typed={typed}
        wms={{ address: query.wms ?? '', offer: look && 'layers' in look ? look : null }}
      />
    </ManageFrame>
  );
}

/** What a WMS offers, or why it cannot be said. */
async function lookAt(tenantSlug: string, address: string): Promise<ServiceOffer | { refused: string }> {
  const look = ServiceLook.safeParse({ kind: 'wms', address });
  if (!look.success) return { refused: look.error.issues[0]?.message ?? '' };
  try {
    const [actor, sent] = await Promise.all([currentActor(tenantSlug), headers()]);
    keepPace({ ...actor, sender: senderOf(sent) }, paces.ask);
    return await serviceOffer(look.data);
  } catch (error) {
    if (isRefusal(error)) return { refused: error.code };
    throw error;
  }
}
