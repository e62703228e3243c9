import type { Actor } from '@/lib/actor';
import type { Language } from '@/lib/languages/model';
import { logFault } from '@/lib/log';
import type { OfferPage } from '@/lib/offers/queries';
import { streamOf } from '@/lib/open-data/writers/streams';
import type { ReportKind } from '@/lib/reports/model/paper';
import { contributionsIn } from '@/lib/reports/queries/contributions';
import { outcomeOf } from '@/lib/reports/queries/outcome';
import { outcomeCsv, type Tabled } from '@/lib/reports/writers/csv';
import { outcomePaper } from '@/lib/reports/writers/outcome-paper';
import { outcomeSheets } from '@/lib/reports/writers/workbook';
import { makeFile } from '@/lib/surveys/exports/make-file';
import { originOfTown } from '@/lib/tenants/model/origin';
import type { Tenant } from '@/lib/tenants/queries';
import { textsIn } from '@/lib/text';
import { mapPictures } from './map-pictures';

interface Wish {
  tenant: Tenant;
  offer: OfferPage;
  visitor: Actor;
  language: Language;
}

/**
 * The report of an offer. CSV is sent while it is read; the others are made in a thread of their own, a few at a time.
 * Refuses with `TooMany` while others are made, or `Conflict` for a workbook that would be too large.
 */
export async function reportBody(kind: ReportKind, wish: Wish): Promise<BodyInit> {
  const tabled = await tabledOf(wish);
  if (kind === 'csv') return streamOf(outcomeCsv(tabled), logFault);
  if (kind === 'xlsx') return bytesOf(await makeFile({ kind: 'sheets', sheets: await outcomeSheets(tabled) }));
  const { paper, rest } = outcomePaper({
    ...tabled,
    offer: wish.offer,
    town: wish.tenant.name,
    address: `${tabled.origin}/${wish.tenant.slug}/results/${wish.offer.slug}`,
    pictures: await mapPictures(wish),
    now: new Date(),
  });
  return bytesOf(await makeFile({ kind: 'paper', as: kind, paper }, rest));
}

async function tabledOf({ tenant, offer, visitor, language }: Wish): Promise<Tabled> {
  const decision = textsIn(language, 'outcome.paper')('decided');
  const outcome = await outcomeOf(visitor, { offer, language, decision });
  const about = { tenantSlug: tenant.slug, offer, themes: outcome.result !== null };
  return { outcome, contributions: contributionsIn(visitor, about), language, origin: originOfTown(tenant) };
}

const bytesOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);
