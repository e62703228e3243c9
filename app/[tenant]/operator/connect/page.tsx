import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConnectForm } from '@/components/operator/connect-form';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { currentOperator } from '@/lib/tenants/current-operator.next';
import { OperatorFrame } from '../operator-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator.connect'))('title') };
}

/** One municipality, in two minutes. */
export default async function ConnectPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const page = `/${slug}/operator/connect`;
  await currentOperator(slug, page);
  const [t, typed] = await Promise.all([getTranslations('refusals'), query.refused ? typedBefore(slug, page) : null]);
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(code)]));
  return (
    <OperatorFrame tenantSlug={slug} of="connect" query={query}>
      <ConnectForm action={`${page}/new`} typed={typed} errors={errors} />
    </OperatorFrame>
  );
}
