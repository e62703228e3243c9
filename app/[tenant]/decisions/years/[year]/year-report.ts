import { getLocale, getTranslations } from 'next-intl/server';
import { Refusal } from '@/lib/errors';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { reportOfYear, type YearFigures } from '@/lib/moderation/model/year';
import { yearFigures, yearsWithDecisions } from '@/lib/moderation/queries/year';
import { rulesIn, tongueOf } from '@/lib/netiquette/model';
import { netiquetteOf } from '@/lib/netiquette/queries/versions';
import type { Report } from '@/lib/reports/model';

/** A year's figures, and as a report in the reader's language. Refuses with `NotFound` for a year without decisions. */
export async function yearReport(tenantSlug: string, asked: string): Promise<{ figures: YearFigures; report: Report }> {
  const tenant = await currentTenant(tenantSlug);
  const year = (await yearsWithDecisions(tenant.id)).find((known) => String(known) === asked);
  if (year === undefined) throw new Refusal('NotFound', 'year.not-found');
  const [figures, inForce, t, language] = await Promise.all([
    yearFigures(tenant.id, year),
    netiquetteOf(tenant.id),
    getTranslations('decisions'),
    getLocale(),
  ]);
  const rules = new Map(rulesIn(inForce?.rules ?? [], tongueOf(language)).map(({ number, title }) => [number, title]));
  return { figures, report: reportOfYear({ figures, town: tenant.name, language }, rules, t as never) };
}
