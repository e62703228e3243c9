import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { DoneNote } from '@/components/operator/done-note';
import { TenantDeeds } from '@/components/operator/tenant-deeds';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { openHelp } from '@/lib/identity/queries/help';
import { currentOperator } from '@/lib/tenants/current-operator.next';
import { tenantBySlug } from '@/lib/tenants/queries';

interface Props {
  params: Promise<{ tenant: string; town: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await orNotFound(tenantBySlug((await params).town))).name };
}

/** One municipality: its host, whether it rests, and the way in where its admin asked for help. */
export default async function TenantPage({ params, searchParams }: Props) {
  const [{ tenant: slug, town }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/operator`;
  await currentOperator(slug, `${base}/tenants/${town}`);
  const tenant = await orNotFound(tenantBySlug(town));
  if (tenant.kind === 'state') notFound();
  const [help, t] = await Promise.all([openHelp(tenant.id), getTranslations()]);
  const wrong = refusedFields(query).get('host');
  return (
    <div className="page manage">
      <Breadcrumb steps={[{ href: base, label: t('operator.title') }]} />
      <h1>{tenant.name}</h1>
      <DoneNote query={query} />
      <RefusalNote query={query} />
      <TenantDeeds
        base={`${base}/tenants/${town}`}
        tenant={tenant}
        help={help}
        hostError={wrong && t(`refusals.${wrong}`)}
      />
    </div>
  );
}
