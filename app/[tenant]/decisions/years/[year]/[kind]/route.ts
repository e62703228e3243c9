import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { csvOfYear } from '@/lib/moderation/model/year';
import { makeFile } from '@/lib/surveys/exports/make-file';
import { yearReport } from '../year-report';

interface Context {
  params: Promise<{ tenant: string; year: string; kind: string }>;
}

const kinds: Record<
  string,
  { type: string; write: (of: Awaited<ReturnType<typeof yearReport>>) => BodyInit | Promise<BodyInit> }
> = {
  csv: { type: 'text/csv; charset=utf-8', write: ({ figures }) => csvOfYear(figures) },
  pdf: {
    type: 'application/pdf',
    write: async ({ report }) => Buffer.from(await makeFile({ kind: 'report', report })),
  },
};

/** A year's figures as CSV or PDF, for everybody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, year, kind } = await params;
    const { tenantId, sender } = await currentActor(tenant);
    const file = kinds[kind];
    if (!file) throw new Refusal('NotFound', 'year.not-found');
    keepNetworkPace(tenantId, sender ?? '', paces.download);
    const body = await file.write(await yearReport(tenant, year));
    const name = `moderation-${tenant}-${year}.${kind}`;
    return new Response(body, {
      headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${name}"` },
    });
  } catch (error) {
    return asResponse(error);
  }
}
