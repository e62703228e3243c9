import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Query } from '@/components/ui/refusal-note';
import { officeOf } from '@/lib/formats/offices';
import { currentActor } from '@/lib/identity/current-actor.next';
import { fieldsBefore } from '@/lib/identity/kept-form.next';
import { managedFormat } from '../../../../managed-format';
import { managedOffer, type Params } from '../../../../managed-offer';
import { OfferFrame } from '../../../../offer-frame';

interface Props {
  params: Promise<Params & { part: string; page: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/formats')).offer.title };
}

/** A further page of a format's editor, as its manifest has it. */
export default async function FurtherPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const below = `/more/${address.page}`;
  const { managed, instance, page } = await managedFormat(address, below);
  const further = officeOf(instance.format).editorPages?.find(({ code }) => code === address.page);
  if (!further) notFound();
  const [{ default: Page }, t, manage, actor, typed] = await Promise.all([
    further.page(),
    getTranslations(`formats.${instance.format}.editorPages.${further.code}`),
    getTranslations('manage.format'),
    currentActor(address.tenant),
    fieldsBefore(address.tenant, `${managed.base}${page}${below}`),
  ]);
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="formats" query={query}>
      <div>
        <a href={`${managed.base}${page}`}>{manage('backTo', { title: instance.title })}</a>
        <h2>{t('title')}</h2>
        <p className="manage__intro">{t('help')}</p>
      </div>
      <Page
        {...{ actor, query, typed }}
        settings={instance.settings}
        action={`${managed.base}${page}${below}/change`}
      />
    </OfferFrame>
  );
}
