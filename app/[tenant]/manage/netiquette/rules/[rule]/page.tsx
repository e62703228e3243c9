import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { RuleForm } from '@/components/manage/netiquette/rule-form';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { fieldsOf } from '@/lib/netiquette/model/draft';
import { editedNetiquette } from '@/lib/netiquette/queries/draft';
import { currentAdmin } from '@/lib/tenants/current-admin.next';

interface Props {
  params: Promise<{ tenant: string; rule: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.netiquette'))('title') };
}

/** One rule in all its languages, or a new one. */
export default async function RulePage({ params, searchParams }: Props) {
  const [{ tenant: slug, rule: wish }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/netiquette`;
  const page = `${base}/rules/${wish}`;
  const { rules } = await editedNetiquette(await currentAdmin(slug, page));
  const rule = rules.find(({ number }) => String(number) === wish);
  if (!rule && wish !== 'new') notFound();
  const typed = query.refused ? await typedBefore(slug, page) : null;
  const t = await getTranslations();
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  return (
    <div className="page manage">
      <Breadcrumb steps={[{ href: base, label: t('manage.netiquette.title') }]} />
      <h1>{rule ? t('netiquette.edit.rule', { number: rule.number }) : t('netiquette.edit.new')}</h1>
      <p className="manage__intro">{t('netiquette.edit.ruleHelp')}</p>
      <RefusalNote query={query} />
      <RuleForm base={base} number={rule?.number ?? null} values={typed ?? fieldsOf(rule)} errors={errors} />
    </div>
  );
}
