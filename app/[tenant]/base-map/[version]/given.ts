import { isRefusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';

/** In seconds. */
export const HOUR = 3600;

/**
 * What of a base map another host gives: the answer, or 502 where nothing right comes from there. What went wrong there
 * goes to nobody but the editor who chooses it.
 */
export async function given(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const headers = { 'cache-control': 'no-store' };
    if (isRefusal(error) && (error.kind === 'Invalid' || error.kind === 'TooMany'))
      return new Response(null, { status: 502, headers });
    return asResponse(error);
  }
}
