import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TemplateChoices } from '@/components/manage/template-choices';
import type { Query } from '@/components/ui/refusal-note';
import { takesTexts } from '@/lib/formats/format';
import { formats } from '@/lib/formats/registry';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { offeredIn } from '@/lib/tenants/model/format-choice';
import { templateOf } from '../../format-draft';
import { FormatEditor } from '../../format-editor';
import { FormatFiles } from '../../format-files';
import { managedOffer, type Params } from '../../managed-offer';
import { OfferFrame } from '../../offer-frame';

interface Props {
  params: Promise<Params & { format: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/formats')).offer.title };
}

/** A further way to take part, made from what its format starts with. */
export default async function AddFormatPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const { newFormatTrust, newFormatReviewsFirst, formatChoice } = await currentTenant(address.tenant);
  const manifest = offeredIn(formats, formatChoice).find(({ code }) => code === address.format);
  if (!manifest) notFound();
  const page = `/add-format/${manifest.code}`;
  const managed = await managedOffer(address, page);
  const [t, names] = await Promise.all([getTranslations('manage.format'), getTranslations('formats')]);
  const name = names(`${manifest.code}.name`);
  const templates = (await manifest.templates?.())?.default.map(({ code }) => code) ?? [];
  const chosen = await templateOf(manifest, query.template);
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="formats" query={query}>
      <h2>{t('adding', { name })}</h2>
      <FormatFiles code={manifest.code} page={`${managed.base}${page}`} />
      <TemplateChoices format={manifest.code} templates={templates} chosen={chosen?.code} />
      <FormatEditor
        tenantSlug={address.tenant}
        managed={managed}
        action={`${managed.base}/add-format`}
        page={`${managed.base}${page}`}
        code={manifest.code}
        query={query}
        values={{
          title: name,
          requiredTrust: manifest.needs.trust === 'email' ? 'email' : newFormatTrust,
          reviewsFirst: newFormatReviewsFirst && takesTexts(manifest.opens) ? '1' : '',
        }}
        settings={chosen?.settings ?? manifest.defaults}
        template={chosen?.code}
      />
    </OfferFrame>
  );
}
