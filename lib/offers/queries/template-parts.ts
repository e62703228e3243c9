import type { z } from 'zod';
import { takesTexts } from '@/lib/formats/format';
import { formats } from '@/lib/formats/registry';
import { type FormatChoice, offeredIn } from '@/lib/tenants/model/format-choice';
import type { FormatDraft } from '../model/draft';
import { type TemplatePart, templateCodes } from '../model/template';

/** What a tenant has decided about new formats. */
interface Defaults {
  formatChoice: FormatChoice;
  newFormatTrust: z.input<typeof FormatDraft>['requiredTrust'];
  newFormatReviewsFirst: boolean;
}

/**
 * The formats with which an offer of this template begins, in their order, for the tenant that offers it: without those
 * that it has switched off. Out: drafts of formats; none where there is no such template.
 */
export async function templateParts(template: unknown, defaults: Defaults): Promise<z.input<typeof FormatDraft>[]> {
  const known = templateCodes.find((code) => code === template);
  const parts = await Promise.all(
    offeredIn(formats, defaults.formatChoice).map(async (format) => {
      const all: readonly TemplatePart[] = (await format.inTemplates?.())?.default ?? [];
      const requiredTrust = format.needs.trust === 'email' ? ('email' as const) : defaults.newFormatTrust;
      const reviews = defaults.newFormatReviewsFirst && takesTexts(format.opens);
      return all
        .filter((part) => part.template === known)
        .map(({ position, title, settings, reviewsFirst = reviews }) => ({
          position,
          draft: { format: format.code, title, settings, requiredTrust, reviewsFirst },
        }));
    }),
  );
  return parts
    .flat()
    .sort((one, other) => one.position - other.position)
    .map(({ draft }) => draft);
}
