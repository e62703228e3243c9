import '../../results.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ContributionList } from '@/components/results/contribution-list';
import { ButtonLink } from '@/components/ui/button';
import { orNotFound } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { currentOffer } from '@/lib/offers/current-offer.next';
import { mayEditOffer } from '@/lib/offers/queries/editors';
import { resultOf } from '@/lib/results/queries';
import { contributionsOf } from '@/lib/themes/queries/contributions';
import { themeOf } from '@/lib/themes/queries/themes';

interface Props {
  params: Promise<{ tenant: string; offer: string; theme: string }>;
  searchParams: Promise<{ from?: string }>;
}

/** The theme at this address, as long as its result is seen by who asks. */
async function themeAt({ tenant, offer: offerSlug, theme }: Awaited<Props['params']>) {
  const [actor, offer] = [await currentActor(tenant), await currentOffer(tenant, offerSlug)];
  const result = await resultOf(actor, offer.id, { drafts: await mayEditOffer(actor, offer.id) });
  if (!result) notFound();
  return { actor, offer, theme: await orNotFound(themeOf(actor, offer.id, theme)) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { offer, theme } = await themeAt(await params);
  return { title: `${theme.name}: ${offer.title}` };
}

/** What was said about one theme of an offer, the newest first. */
export default async function ThemePage({ params, searchParams }: Props) {
  const [address, { from }] = await Promise.all([params, searchParams]);
  const { actor, offer, theme } = await themeAt(address);
  const { contributions, next } = await contributionsOf(actor, { offerId: offer.id, themeId: theme.id }, from);
  const [tenant, t] = [await currentTenant(address.tenant), await getTranslations('offers.result')];
  const result = `/${address.tenant}/results/${offer.slug}`;
  return (
    <article className="page results">
      <Breadcrumb
        steps={[
          { href: `/${address.tenant}`, label: tenant.name },
          { href: `/${address.tenant}/offers/${offer.slug}`, label: offer.title },
          { href: result, label: t('titleOf', { title: offer.title }) },
        ]}
      />
      <h1>{theme.name}</h1>
      {theme.summary && <p>{theme.summary}</p>}
      {contributions.length > 0 ? <ContributionList contributions={contributions} /> : <p>{t('themeEmpty')}</p>}
      {next && (
        <p>
          <ButtonLink kind="secondary" href={`${result}/themes/${theme.id}?from=${next}`}>
            {t('more')}
          </ButtonLink>
        </p>
      )}
    </article>
  );
}
