import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HelpAccess } from '@/components/manage/help-access';
import { HelpForm } from '@/components/manage/help-form';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { grantedHelp, openHelp } from '@/lib/identity/queries/help';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.help'))('title') };
}

/** Whether the operator may come in, and when they could before. */
export default async function HelpPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/help`;
  const admin = await currentAdmin(slug, base);
  const [open, rows, t] = await orNotFound(
    Promise.all([openHelp(admin.tenantId), grantedHelp(admin), getTranslations('refusals')]),
  );
  const typed = query.refused ? await typedBefore(slug, base) : null;
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(code)]));
  return (
    <ManageFrame tenantSlug={slug} of="help" query={query}>
      <HelpAccess end={`${base}/end`} isOpen={open !== null} rows={rows} />
      <HelpForm action={`${base}/grant`} reason={typed?.reason ?? ''} errors={errors} />
    </ManageFrame>
  );
}
