import { notFound } from 'next/navigation';
import { isRefusal, type Problem } from '@/lib/errors';
import { orNotFound } from '@/lib/errors.next';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { gapsIn } from '@/lib/offers/model/gaps';
import type { OfferPage } from '@/lib/offers/queries';
import { editedOffer } from '@/lib/offers/queries/editors';

export interface Params {
  tenant: string;
  offer: string;
}

/** An offer as its editors see it: what it still needs, and where its pages are. */
export interface ManagedOffer {
  offer: OfferPage;
  gaps: Problem[];
  /** The address of its pages in the manage area. */
  base: string;
}

/** The offer at this address for who may edit it; for others there is no such page. `page` is below the offer's. */
export async function managedOffer({ tenant, offer: slug }: Params, page = ''): Promise<ManagedOffer> {
  const base = `/${tenant}/manage/offers/${slug}`;
  const editor = await currentEditor(tenant, `${base}${page}`);
  const offer = await editedOffer(editor, slug).catch((error) => {
    if (isRefusal(error) && error.code === 'offer.other-editors') notFound();
    return orNotFound(Promise.reject(error));
  });
  return { offer, gaps: gapsIn(offer, new Date()), base };
}
