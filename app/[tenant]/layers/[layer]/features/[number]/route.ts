import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { inWords } from '@/lib/layers/model/in-words';
import type { PlanTexts } from '@/lib/layers/model/plan-words';
import { planFeature } from '@/lib/layers/queries/features';

const Address = z.object({ layer: z.uuid(), number: z.coerce.number().int().min(0) });

/** What a plan says of one area or line, in the reader's language, for who clicks on it. */
export async function GET(_request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const { tenant, ...address } = await params;
    const read = Address.safeParse(address);
    if (!read.success) throw new Refusal('NotFound', 'feature.not-found');
    const { feature, layer } = await planFeature(await currentActor(tenant), read.data.layer, read.data.number);
    const [t, locale] = await Promise.all([getTranslations('plan'), getLocale()]);
    return Response.json(inWords(feature, { t: t as PlanTexts, locale, version: layer.source.facts.version }));
  } catch (error) {
    return asResponse(error);
  }
}
