import './plan-list.css';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { PlanFactList } from '@/components/offers/plan-fact-list';
import { PlanTable } from '@/components/offers/plan-table';
import { ButtonLink } from '@/components/ui/button';
import { orNotFound } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { inWords } from '@/lib/layers/model/in-words';
import type { PlanTexts } from '@/lib/layers/model/plan-words';
import { planPage } from '@/lib/layers/queries/features';

interface Props {
  params: Promise<{ tenant: string; layer: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Read once, for the title and for the page. */
const pageAt = cache(async (tenant: string, layer: string, after: number | undefined) =>
  orNotFound(planPage(await currentActor(tenant), z.uuid().safeParse(layer).data ?? NOWHERE, after)),
);

const afterIn = ({ after }: Awaited<Props['searchParams']>) => z.coerce.number().int().min(0).safeParse(after).data;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [address, query] = await Promise.all([params, searchParams]);
  const { layer, offer } = await pageAt(address.tenant, address.layer, afterIn(query));
  return { title: `${layer.title} · ${offer.title}` };
}

/** All that a plan draws, in words, for who cannot or does not want to look at a map. */
export default async function PlanListPage({ params, searchParams }: Props) {
  const [address, query, t] = await Promise.all([params, searchParams, getTranslations('map.planList')]);
  const after = afterIn(query);
  const { layer, offer, features, next } = await pageAt(address.tenant, address.layer, after);
  const [tenant, plan, locale] = await Promise.all([
    currentTenant(address.tenant),
    getTranslations('plan'),
    getLocale(),
  ]);
  const texts = plan as PlanTexts;
  const { facts } = layer.source;
  const rows = features.map(({ number, feature }) => ({
    number,
    areaM2: feature.areaM2,
    ...inWords(feature, { t: texts, locale, version: facts.version }),
  }));
  const here = `/${address.tenant}/layers/${layer.id}`;
  return (
    <article className="page">
      <Breadcrumb
        steps={[
          { href: `/${address.tenant}`, label: tenant.name },
          { href: `/${address.tenant}/offers/${offer.slug}`, label: offer.title },
        ]}
      />
      <h1>{layer.title}</h1>
      <PlanFactList facts={facts} texts={texts} />
      <p>{t('intro')}</p>
      <PlanTable rows={rows} />
      <div className="buttons">
        {next !== null && (
          <ButtonLink kind="secondary" href={`${here}?after=${next}`}>
            {t('more')}
          </ButtonLink>
        )}
        {after !== undefined && (
          <ButtonLink kind="secondary" href={here}>
            {t('first')}
          </ButtonLink>
        )}
      </div>
    </article>
  );
}
