import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogoForm } from '@/components/manage/logo-form';
import { LookForm } from '@/components/manage/look-form';
import { LookPublish } from '@/components/manage/look-publish';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.spaceLook'))('title') };
}

/** Logo, colour, typeface and menu: tried out first, then for everybody. */
export default async function LookPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/look`;
  await currentAdmin(slug, base);
  const [{ colour, logo, look, lookDraft }, t] = await Promise.all([currentTenant(slug), getTranslations('refusals')]);
  const typed = query.refused ? await typedBefore(slug, base) : null;
  const now = lookDraft ?? { colour, logo, ...look };
  const nearest = query.refused === 'colour.too-pale' ? nearestIn(query) : null;
  return (
    <ManageFrame tenantSlug={slug} of="spaceLook" query={query}>
      {lookDraft && <LookPublish base={base} home={`/${slug}`} />}
      <LookForm
        action={`${base}/try`}
        look={{ ...now, colour: typed?.colour ?? now.colour }}
        nearest={nearest}
        errors={new Map([...refusedFields(query)].map(([field, code]) => [field, t(code)]))}
      />
      <LogoForm base={base} logo={now.logo} />
    </ManageFrame>
  );
}

/** The colour that could be taken instead, as the refusal says it. */
function nearestIn({ facts = '' }: Query): string | null {
  return /#[0-9a-f]{6}/.exec(facts)?.[0] ?? null;
}
