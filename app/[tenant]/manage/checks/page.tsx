import '@/components/manage/settings.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckSettingsForm } from '@/components/checks/check-settings-form';
import { TryText } from '@/components/checks/try-text';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { checkNames } from '@/lib/checks/model/check';
import { triedChecks } from '@/lib/checks/queries/settings';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.checks'))('title') };
}

/** What the platform looks for in contributions, and a box to try it out. */
export default async function ChecksPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/checks`;
  const admin = await currentAdmin(slug, base);
  const typed = query.refused || query.tried ? await typedBefore(slug, base) : null;
  const refused = typed?.list === undefined ? null : typed;
  const [{ choices, words, tried }, t] = await Promise.all([
    triedChecks(admin, (query.tried && typed?.text) || null),
    getTranslations('refusals'),
  ]);
  const problem = refusedFields(query).get('list');
  return (
    <ManageFrame tenantSlug={slug} of="checks" query={query}>
      <div className="settings">
        <CheckSettingsForm
          action={`${base}/change`}
          atWork={checkNames.filter((name) => (refused ?? choices)[name] === 'flag')}
          list={refused?.list ?? words.join('\n')}
          error={problem && t(problem)}
        />
        <TryText action={`${base}/try`} tried={tried} />
      </div>
    </ManageFrame>
  );
}
