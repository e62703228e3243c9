import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Query } from '@/components/ui/refusal-note';
import { officeOf } from '@/lib/formats/offices';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { managedOffer, type Params } from '../../../managed-offer';
import { OfferFrame } from '../../../offer-frame';

interface Props {
  params: Promise<Params & { part: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.format'))('desk') };
}

/** What staff does with one way to take part, besides changing it. */
export default async function DeskPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const page = `/formats/${address.part}/desk`;
  const managed = await managedOffer(address, page);
  const instance = managed.offer.formats.find(({ slug }) => slug === address.part);
  const desk = instance && officeOf(instance.format).desk;
  if (!desk) notFound();
  const actor = await currentEditor(address.tenant, `${managed.base}${page}`);
  const { default: Desk } = await desk();
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="formats" query={query}>
      <Desk
        {...{ actor, tenantSlug: address.tenant, offerSlug: address.offer, format: instance, query }}
        address={`${managed.base}${page}`}
      />
    </OfferFrame>
  );
}
