import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AskedQuotes } from '@/components/manage/themes/asked-quotes';
import { SuggestionList } from '@/components/manage/themes/suggestion-list';
import { ThemeForm } from '@/components/manage/themes/theme-form';
import { ThemeList } from '@/components/manage/themes/theme-list';
import type { Query } from '@/components/ui/refusal-note';
import { currentActor } from '@/lib/identity/current-actor.next';
import { askedQuotes } from '@/lib/quotes/queries';
import { placeSuggestions } from '@/lib/themes/queries/near';
import { termSuggestions } from '@/lib/themes/queries/terms';
import { themesOf } from '@/lib/themes/queries/themes';
import { managedOffer, type Params } from '../../managed-offer';
import { OfferFrame } from '../../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/results/themes')).offer.title };
}

/** Where an editor puts together what was said: themes, what is suggested for more, and the quotes asked for. */
export default async function ManageThemesPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/results/themes');
  const { offer, base } = managed;
  const actor = await currentActor(address.tenant);
  const themes = await themesOf(actor, offer.id);
  const suggestions = [...(await termSuggestions(actor, offer.id)), ...(await placeSuggestions(actor, offer.id))];
  const t = await getTranslations('manage.themes');
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="result" query={query}>
      <p>
        <a href={`${base}/results`}>{t('back')}</a>
      </p>
      <h2>{t('title')}</h2>
      <p className="manage__intro">{t('intro')}</p>
      <ThemeList themes={themes} offerId={offer.id} base={`${base}/results/themes`} />
      <h3>{t('newTheme')}</h3>
      <ThemeForm action={`${base}/results/themes/keep`} offerId={offer.id} />
      <SuggestionList {...{ suggestions, themes }} offerId={offer.id} action={`${base}/results/themes/take`} />
      <AskedQuotes quotes={await askedQuotes(actor, offer.id)} action={`${base}/results/quotes/drop`} />
    </OfferFrame>
  );
}
