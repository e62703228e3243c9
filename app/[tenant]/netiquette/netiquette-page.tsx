import '../text-page.css';
import '@/components/netiquette/netiquette.css';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { RuleList } from '@/components/netiquette/rule-list';
import { TongueLinks } from '@/components/netiquette/tongue-links';
import { VersionList } from '@/components/netiquette/version-list';
import { WhatChanged } from '@/components/netiquette/what-changed';
import { Alert } from '@/components/ui/alert';
import { Time } from '@/components/ui/time';
import { orNotFound } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { rulesIn, tongueOf } from '@/lib/netiquette/model';
import { type ReadVersion, readVersion } from '@/lib/netiquette/queries/versions';

/** One version of the netiquette, or the one in force, in the language that was asked for. */
export async function NetiquettePage({
  slug,
  version,
  language,
}: {
  slug: string;
  version?: number;
  language?: string | undefined;
}) {
  const tenant = await currentTenant(slug);
  const tongue = tongueOf(language ?? (await getLocale()));
  const { shown, all } = await orNotFound(readVersion(tenant.id, version));
  const t = await getTranslations('netiquette');
  const base = `/${slug}/netiquette`;
  return (
    <article className="page text-page">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('title')}</h1>
      <p
        className={`text-page__lead${tongue === 'de-simple' ? ' netiquette-lead' : ''}`}
        lang={tongue === 'de-simple' ? 'de' : undefined}
      >
        {t(tongue === 'de-simple' ? 'leadSimple' : 'lead')}
      </p>
      {shown === null ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Standing base={base} shown={shown} />
          <TongueLinks page={version === undefined ? base : `${base}/${version}`} shown={tongue} />
          {tongue !== 'de' && <p>{t('binding')}</p>}
          <WhatChanged words={shown.whatChanged ? [shown.whatChanged] : []} changes={shown.changes} tongue={tongue} />
          <RuleList rules={rulesIn(shown.rules, tongue)} tongue={tongue} level="h2" />
          <p>
            <a href={`/${slug}/decisions`}>{t('toDecisions')}</a>
          </p>
          <VersionList base={base} shown={shown.version} versions={all} />
        </>
      )}
    </article>
  );
}

/** Since when it is in force, or until when it was. */
async function Standing({ base, shown }: { base: string; shown: ReadVersion }) {
  const t = await getTranslations('netiquette');
  const { version, publishedAt, endedAt } = shown;
  if (endedAt === null) return <p>{t.rich('inForce', { version, date: () => <Time at={publishedAt} /> })}</p>;
  const dates = { from: () => <Time at={publishedAt} />, until: () => <Time at={endedAt} /> };
  return (
    <Alert tone="warning" title={t('old')}>
      <p>{t.rich('oldText', { version, ...dates })}</p>
      <p>
        <a href={base}>{t('toCurrent')}</a>
      </p>
    </Alert>
  );
}
