import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ListForm } from '@/components/operator/list-form';
import { ListVerdicts } from '@/components/operator/list-verdicts';
import type { Query } from '@/components/ui/refusal-note';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { judgeList } from '@/lib/tenants/commands/connect-list';
import { currentOperator } from '@/lib/tenants/current-operator.next';
import { OperatorFrame } from '../operator-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operator.list'))('title') };
}

/** Many municipalities from one list: tried first, each line with what would become of it. */
export default async function ListPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/operator/list`;
  const operator = await currentOperator(slug, base);
  const list = query.tried ? (await typedBefore(slug, `${base}/verdicts`))?.list : undefined;
  return (
    <OperatorFrame tenantSlug={slug} of="list" query={query}>
      {list && <ListVerdicts action={`${base}/connect`} list={list} verdicts={await judgeList(operator, list)} />}
      <ListForm action={`${base}/check`} />
    </OperatorFrame>
  );
}
