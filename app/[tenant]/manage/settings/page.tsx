import '@/components/manage/settings.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormatOrder } from '@/components/manage/format-order';
import { LanguageChoice } from '@/components/manage/language-choice';
import { LicenceForm } from '@/components/manage/licence-form';
import { RetentionForm } from '@/components/manage/retention-form';
import { SpaceSettingsForm } from '@/components/manage/space-settings-form';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { formats } from '@/lib/formats/registry';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { languages } from '@/lib/languages/model';
import { usualRetention } from '@/lib/retention/model';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { type FormatChoice, offeredIn } from '@/lib/tenants/model/format-choice';
import type { Tenant } from '@/lib/tenants/queries';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.settings'))('title') };
}

/** Whom to ask, in which languages, and what formats begin with. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/settings`;
  await currentAdmin(slug, base);
  const [tenant, t] = await Promise.all([currentTenant(slug), getTranslations('refusals')]);
  const typed = query.refused ? await typedBefore(slug, base) : null;
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(code)]));
  return (
    <ManageFrame tenantSlug={slug} of="settings" query={query}>
      <div className="settings">
        <SpaceSettingsForm
          action={`${base}/change`}
          values={typed?.office === undefined ? valuesOf(tenant) : typed}
          errors={errors}
        />
        <LanguageChoice action={`${base}/languages`} known={languages} offered={tenant.languages} errors={errors} />
        <FormatOrder action={`${base}/formats`} formats={inOrder(tenant.formatChoice)} error={errors.get('offered')} />
        <RetentionForm action={`${base}/retention`} values={tenant.retention ?? usualRetention} errors={errors} />
        <LicenceForm action={`${base}/licence`} chosen={tenant.dataLicence} error={errors.get('licence')} />
      </div>
    </ManageFrame>
  );
}

/** All formats: first those that editors are offered, in their order. */
function inOrder(choice: FormatChoice) {
  const offered = offeredIn(formats, choice);
  const others = offeredIn(formats, { ...choice, off: [] }).filter((format) => !offered.includes(format));
  return [...offered, ...others].map((format) => ({ code: format.code, isOffered: offered.includes(format) }));
}

const valuesOf = ({ contact, newFormatTrust, newFormatReviewsFirst, fourEyes }: Tenant) => ({
  ...{ ...contact, newFormatTrust },
  newFormatReviewsFirst: newFormatReviewsFirst ? '1' : '',
  fourEyes: fourEyes ? '1' : '',
});
