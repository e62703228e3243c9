import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { SavedNote } from '@/components/manage/saved-note';
import { TextEditor } from '@/components/manage/text-editor';
import { TextVersions } from '@/components/manage/text-versions';
import { Markdown } from '@/components/ui/markdown';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { languageNames, languages } from '@/lib/languages/model';
import { withPeriods } from '@/lib/retention/queries/with-periods';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { textKinds } from '@/lib/tenants/model/texts';
import { editedText } from '@/lib/tenants/queries/texts';

interface Props {
  params: Promise<{ tenant: string; kind: string; locale: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.texts'))('title') };
}

/** One text in one language: its gaps, the text, how it will look, and what it was before. */
export default async function TextPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const kind = textKinds.find((known) => known === address.kind) ?? notFound();
  const locale = languages.find((known) => known === address.locale) ?? notFound();
  const base = `/${address.tenant}/manage/texts`;
  const page = `${base}/${kind}/${locale}`;
  const admin = await currentAdmin(address.tenant, page);
  const { retention } = await currentTenant(address.tenant);
  const [{ body, versions }, typed, t] = await Promise.all([
    editedText(admin, kind, locale),
    query.refused || query.preview ? typedBefore(address.tenant, page) : null,
    getTranslations(),
  ]);
  const chosen = versions.find(({ version }) => String(version) === query.version);
  const shown = typed?.body ?? chosen?.body ?? body;
  const wrong = refusedFields(query).get('body');
  return (
    <div className="page manage">
      <Breadcrumb steps={[{ href: base, label: t('manage.texts.title') }]} />
      <h1>{t('town.texts.of', { kind: t(`town.texts.kinds.${kind}`), language: languageNames[locale] })}</h1>
      <SavedNote query={query} />
      <RefusalNote query={query} />
      {query.preview && typed && (
        <section className="manage-preview" aria-labelledby="preview">
          <h2 id="preview">{t('town.texts.preview')}</h2>
          <Markdown lang={locale}>{withPeriods(shown, retention, locale)}</Markdown>
        </section>
      )}
      <TextEditor action={`${page}/keep`} body={shown} error={wrong && t(`refusals.${wrong}`)} />
      <TextVersions page={page} versions={versions} chosen={chosen?.version} />
    </div>
  );
}
