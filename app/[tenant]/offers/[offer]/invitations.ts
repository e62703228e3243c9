import type { PlanLayer } from '@/components/map/layers/plan-layer';
import type { Invitation } from '@/components/offers/format-invitations';
import { formatOf } from '@/lib/formats/registry';
import type { OfferPage } from '@/lib/offers/queries';

/** The formats of an offer as doors into them. */
export const invitationsTo = (tenantSlug: string, offer: OfferPage): Invitation[] =>
  offer.formats.map(({ settings: _, threadId: __, offerId: ___, ...format }) => ({
    ...format,
    code: format.format,
    opens: formatOf(format.format).opens,
    href: `/${tenantSlug}/offers/${offer.slug}/${format.slug}`,
  }));

/** The plan drawings of all its formats, each once. */
export function plansOf(offer: OfferPage): PlanLayer[] {
  const plans = offer.formats.flatMap(({ format, settings }) => formatOf(format).plans?.(settings) ?? []);
  const byAddress = new Map(plans.map((plan) => [plan.href, plan]));
  return [...byAddress.values()].map(({ title, href }) => ({ id: href, name: title, url: href, colour: PLAN_COLOUR }));
}

/** Of what a drawing gives no colour of its own. */
const PLAN_COLOUR = '#1d4ed8';
