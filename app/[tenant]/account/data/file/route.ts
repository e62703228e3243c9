import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { ownData } from '@/lib/identity/queries/own-data';

/** All own data as a JSON file; needs a session each time, and is kept nowhere on the way. */
export async function GET(_request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const data = await ownData(await currentActor((await params).tenant));
    return new Response(`${JSON.stringify(data, null, 2)}\n`, { headers: HEADERS });
  } catch (error) {
    return asResponse(error);
  }
}

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': 'attachment; filename="stadtgespraech.json"',
  'cache-control': 'private, no-store',
};
