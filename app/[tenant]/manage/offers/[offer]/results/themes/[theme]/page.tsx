import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChosenContributions } from '@/components/manage/themes/chosen-contributions';
import { FreeSearch } from '@/components/manage/themes/free-search';
import type { Query } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { contributionsOf, withoutTheme } from '@/lib/themes/queries/contributions';
import { themeOf } from '@/lib/themes/queries/themes';
import { managedOffer, type Params } from '../../../managed-offer';
import { OfferFrame } from '../../../offer-frame';

interface Props {
  params: Promise<Params & { theme: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/results/themes')).offer.title };
}

/** The contributions of one theme, to take some out, to add others, and to choose quotes. */
export default async function ManageThemePage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, `/results/themes/${address.theme}`);
  const { offer, base } = managed;
  const actor = await currentActor(address.tenant);
  const theme = await orNotFound(themeOf(actor, offer.id, address.theme));
  const inside = await contributionsOf(actor, { offerId: offer.id, themeId: theme.id }, query.from);
  const free = await withoutTheme(actor, offer.id, query.q ?? '', query.freeFrom);
  const t = await getTranslations('manage.themes');
  const page = `${base}/results/themes/${theme.id}`;
  const q = new URLSearchParams({ q: query.q ?? '' });
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="result" query={query}>
      <p>
        <a href={`${base}/results/themes`}>{t('title')}</a>
      </p>
      <h2>{theme.name}</h2>
      <h3 id="contributions">{t('contributions')}</h3>
      <ChosenContributions
        listed={inside}
        themeId={theme.id}
        action={`${base}/results/themes/take-out`}
        quoteAt={`${base}/results/quotes`}
        more={`${page}?from=${inside.next}`}
        words={{ none: t('contributionsNone'), send: t('takeOut') }}
      />
      <h3 id="free">{t('free')}</h3>
      <FreeSearch action={`${page}#free`} words={query.q ?? ''} />
      <ChosenContributions
        listed={free}
        themeId={theme.id}
        action={`${base}/results/themes/add`}
        quoteAt={`${base}/results/quotes`}
        more={`${page}?${q}&freeFrom=${free.next}#free`}
        words={{ none: t('freeNone'), send: t('put') }}
      />
    </OfferFrame>
  );
}
