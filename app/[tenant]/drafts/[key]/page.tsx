import '../../offers/[offer]/offer.css';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormatName } from '@/components/offers/format-name';
import { OfferBody } from '@/components/offers/offer-body';
import { OfferHead } from '@/components/offers/offer-head';
import { orNotFound } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { contentLanguage } from '@/lib/languages/model';
import { sharedDraft } from '@/lib/offers/queries/shared-draft';

interface Props {
  params: Promise<{ tenant: string; key: string }>;
}

/** Nobody finds it who was not sent the link. */
export const metadata: Metadata = { robots: { index: false }, referrer: 'no-referrer' };

/** A draft for whoever was sent its link: to be read, not to take part in. Once it is published, the offer itself. */
export default async function SharedDraftPage({ params }: Props) {
  const { tenant: slug, key } = await params;
  const offer = await orNotFound(sharedDraft(await currentActor(slug), key));
  if (offer.state !== 'draft') redirect(`/${slug}/offers/${offer.slug}`);
  const written = contentLanguage(await currentTenant(slug));
  const t = await getTranslations('offers.takePart');
  return (
    <article className="page offer">
      <OfferHead {...offer} place={offer.place.label} written={written} />
      <section className="offer__take-part" aria-labelledby="take-part">
        <h2 id="take-part">{t('title')}</h2>
        <ul>
          {offer.formats.map(({ id, title, format }) => (
            <li key={id}>
              {title} (<FormatName code={format} />)
            </li>
          ))}
        </ul>
      </section>
      <OfferBody offer={offer} written={written} town={`/${slug}`} />
    </article>
  );
}
