import { getLocale } from 'next-intl/server';
import { visitorOf } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { languageOf } from '@/lib/languages/model';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { offerPage } from '@/lib/offers/queries';
import { type ReportKind, reportKinds } from '@/lib/reports/model/paper';
import { reportBody } from '../report-body';

interface Context {
  params: Promise<{ tenant: string; offer: string; kind: string }>;
}

/** What became of an offer as a file, for everybody: read as a visitor, whoever asks, and kept by nobody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant: slug, offer: offerSlug, kind: asked } = await params;
    const [tenant, { tenantId }] = [await currentTenant(slug), await currentActor(slug)];
    if (!(asked in reportKinds)) throw new Refusal('NotFound', 'report.not-found');
    const kind = asked as ReportKind;
    const visitor = visitorOf(tenantId);
    const offer = await offerPage(visitor, offerSlug);
    keepNetworkPace(tenantId, senderOf(request.headers), paces.download);
    const language = languageOf(await getLocale(), tenant.languages);
    return new Response(await reportBody(kind, { tenant, offer, visitor, language }), {
      headers: {
        'content-type': reportKinds[kind],
        'content-disposition': `attachment; filename="${offer.slug}.${kind}"`,
        // What is hidden meanwhile must not come back.
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}
