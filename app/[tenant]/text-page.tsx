import './text-page.css';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Contact } from '@/components/offers/contact';
import { Markdown } from '@/components/ui/markdown';
import { Time } from '@/components/ui/time';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { type TextKind, tenantText } from '@/lib/tenants/queries';

/** One of the tenant's texts on a page of its own. Where it is not written yet, whom to ask instead. */
export async function TextPage({ tenantSlug, kind }: { tenantSlug: string; kind: Exclude<TextKind, 'greeting'> }) {
  const tenant = await currentTenant(tenantSlug);
  const text = await tenantText(tenant.id, kind, await getLocale());
  const t = await getTranslations('tenant.texts');
  return (
    <article className="page text-page">
      <Breadcrumb steps={[{ href: `/${tenantSlug}`, label: tenant.name }]} />
      <h1>{t(kind)}</h1>
      {text ? <Markdown lang={text.locale}>{text.body}</Markdown> : <Missing contact={tenant.contact} />}
      {text && <p className="text-page__date">{t.rich('validFrom', { date: () => <Time at={text.validFrom} /> })}</p>}
    </article>
  );
}

async function Missing({ contact }: { contact: { office: string; email: string; phone?: string } }) {
  const t = await getTranslations('tenant.texts');
  return (
    <>
      <p>{t('missing')}</p>
      <Contact {...contact} />
    </>
  );
}
