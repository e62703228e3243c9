import { getTranslations } from 'next-intl/server';
import { FormatForm } from '@/components/manage/format-form';
import { ImportNote } from '@/components/manage/import-note';
import { TypedNote } from '@/components/manage/typed-note';
import { ClientTexts } from '@/components/ui/client-texts';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { takesTexts } from '@/lib/formats/format';
import { officeOf } from '@/lib/formats/offices';
import { formatOf } from '@/lib/formats/registry';
import { hasBundid } from '@/lib/identity/bundid/queries';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { fieldsBefore } from '@/lib/identity/kept-form.next';
import { type RequiredTrust, requirable } from '@/lib/identity/model/trust';
import { type FormValues, valuesIn } from '@/lib/offers/model/form';
import { FROM_FILE, lastImport } from './import-file';
import type { ManagedOffer } from './managed-offer';

interface Props {
  tenantSlug: string;
  managed: ManagedOffer;
  /** Where the form is sent to, and the page it stands on. */
  action: string;
  page: string;
  code: string;
  query: Query;
  /** What the form starts with, when nothing was typed before. */
  values: FormValues;
  settings: unknown;
  id?: string;
  /** The code of what was chosen to start from. */
  template?: string | undefined;
}

/** The form of one format: the fields that all have, and the format's own, loaded from its manifest. */
export async function FormatEditor({ tenantSlug, managed, action, page, code, query, id, template, ...start }: Props) {
  const manifest = formatOf(code);
  const [{ default: Settings }, t, actor, tenant] = await Promise.all([
    officeOf(code).settingsForm(),
    getTranslations('formats'),
    currentActor(tenantSlug),
    currentTenant(tenantSlug),
  ]);
  const typed = await typedFormat(tenantSlug, page);
  const imported = manifest.exchange ? await lastImport(tenantSlug, { base: managed.base, code }) : null;
  const fromFile = typed?.some(([name]) => name === FROM_FILE) ?? false;
  const { basemap, bounds } = tenant;
  const strongest = (await hasBundid(tenant)) ? 'high' : 'email';
  return (
    <ClientTexts of={['manage', 'refusals', 'map', 'offers', `formats.${code}`]}>
      <p className="manage__intro">{t(`${code}.summary`)}</p>
      {typed && !query.refused && !fromFile && <TypedNote tenantSlug={tenantSlug} page={page} />}
      {imported && <ImportNote {...{ tenantSlug, page, code, ...imported }} isOpen={fromFile} />}
      <FormatForm
        action={action}
        back={`${managed.base}/formats`}
        offerId={managed.offer.id}
        format={code}
        {...(id && { id })}
        {...(template && { template })}
        values={typed ? valuesIn(typed) : start.values}
        refused={withoutPrefix(refusedFields(query))}
        isReviewable={takesTexts(manifest.opens)}
        trusts={trustsBetween(manifest.needs.trust, strongest, start.values.requiredTrust)}
      >
        <Settings
          actor={actor}
          tenantSlug={tenantSlug}
          settings={typed ? manifest.readSettings(formDataOf(typed)) : start.settings}
          town={{ slug: tenantSlug, basemap, bounds }}
        />
      </FormatForm>
    </ClientTexts>
  );
}

/** The trusts from the weakest that the format allows to the strongest that can be had, and the one that is kept. */
const trustsBetween = (weakest: RequiredTrust, strongest: RequiredTrust, kept: string | undefined): RequiredTrust[] =>
  requirable
    .filter((trust) => requirable.indexOf(trust) >= requirable.indexOf(weakest))
    .filter((trust) => requirable.indexOf(trust) <= requirable.indexOf(strongest) || trust === kept)
    .toReversed();

/** What was typed here before; not what the form beside it sent, which removes the format. */
async function typedFormat(tenantSlug: string, page: string) {
  const fields = await fieldsBefore(tenantSlug, page);
  return fields?.some(([name]) => name === 'format') ? fields : null;
}

/** The command speaks of `formats.0.settings.question`, this form has one format and a field `question`. */
const withoutPrefix = (refused: ReadonlyMap<string, string>) =>
  Object.fromEntries([...refused].map(([field, code]) => [field.replace(/^formats\.\d+\.(settings\.)?/, ''), code]));

function formDataOf(fields: [name: string, value: string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
