import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { DoneNote } from '@/components/operator/done-note';
import { TenantList } from '@/components/operator/tenant-list';
import { ButtonLink } from '@/components/ui/button';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentOperator } from '@/lib/tenants/current-operator.next';
import { connectedTenants } from '@/lib/tenants/queries/connected';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator'))('title') };
}

/** The municipalities that are connected, and the ways to connect more. */
export default async function OperatorPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/operator`;
  const operator = await currentOperator(slug, base);
  const [state, tenants, t] = await Promise.all([
    currentTenant(slug),
    connectedTenants(operator, query.text),
    getTranslations('operator'),
  ]);
  return (
    <div className="page manage">
      <Breadcrumb steps={[{ href: '/', label: state.name }]} />
      <div className="manage__head">
        <h1>{t('title')}</h1>
        <div className="buttons">
          <ButtonLink kind="secondary" href={`${base}/list`}>
            {t('list.title')}
          </ButtonLink>
          <ButtonLink href={`${base}/connect`} icon="edit">
            {t('connect.title')}
          </ButtonLink>
        </div>
      </div>
      <DoneNote query={query} />
      <RefusalNote query={query} />
      <TenantList base={base} tenants={tenants} text={query.text ?? ''} />
    </div>
  );
}
