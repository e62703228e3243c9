import '../text-page.css';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Markdown } from '@/components/ui/markdown';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { netiquetteOf } from '@/lib/tenants/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenant.texts'))('netiquette') };
}

/** The rules, each with its number as an address: a moderator's decision names it. */
export default async function NetiquettePage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant: slug } = await params;
  const tenant = await currentTenant(slug);
  const rules = await netiquetteOf(tenant.id, await getLocale());
  const t = await getTranslations('tenant');
  return (
    <article className="page text-page">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('texts.netiquette')}</h1>
      <p className="text-page__lead">{t('netiquette.lead')}</p>
      <ol className="rules">
        {rules.map(({ number, title, body }) => (
          <li key={number} id={`rule-${number}`}>
            <span className="rules__number" aria-hidden="true">
              {number}
            </span>
            <h2>{title}</h2>
            <Markdown>{body}</Markdown>
          </li>
        ))}
      </ol>
    </article>
  );
}
