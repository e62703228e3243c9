import { LogFilter } from '@/lib/audit/model/log-filter';
import { logFile } from '@/lib/audit/queries/log';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { logFault } from '@/lib/log';
import { streamOf } from '@/lib/open-data/writers/streams';
import { canSetUp } from '@/lib/tenants/policy';

/** The log as a file, for admins; for others there is none. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const { tenant } = await params;
    const actor = await currentActor(tenant);
    if (!canSetUp(actor).ok) throw new Refusal('NotFound', 'download.not-found');
    const filter = LogFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
    return new Response(streamOf(logFile(actor, filter), logFault), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${tenant}-log.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}
