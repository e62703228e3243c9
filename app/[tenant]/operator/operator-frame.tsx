import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { DoneNote } from '@/components/operator/done-note';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';

interface Props {
  tenantSlug: string;
  /** `operator.<of>` has the page's title and what stands below it. */
  of: 'connect' | 'list';
  query: Query;
  children: ReactNode;
}

/** What stands around each page of the operator: where one is, and what just happened. */
export async function OperatorFrame({ tenantSlug, of, query, children }: Props) {
  const t = await getTranslations('operator');
  return (
    <div className="page manage">
      <Breadcrumb steps={[{ href: `/${tenantSlug}/operator`, label: t('title') }]} />
      <h1>{t(`${of}.title`)}</h1>
      <p className="manage__intro">{t(`${of}.intro`)}</p>
      <DoneNote query={query} />
      <RefusalNote query={query} />
      {children}
    </div>
  );
}
