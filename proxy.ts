import { type NextRequest, NextResponse } from 'next/server';
import { KEPT_PAGE } from '@/lib/serving/model';
import { contentPolicy, isEmbeddable, mayHaveVideos, securityHeaders } from '@/lib/serving/security-headers';

/** Gives every answer its security headers. Decides nothing about rights: those are asked for where data is read. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  // Next takes the nonce of its own scripts from this header; what a client sent under its name is replaced.
  headers.delete('content-security-policy');
  // A page that is kept for many has no nonce: who keeps it names the hashes of its scripts.
  if (request.headers.has(KEPT_PAGE)) return NextResponse.next({ request: { headers } });
  const isEmbedded = isEmbeddable(request.nextUrl.pathname);
  const hasVideos = mayHaveVideos(request.nextUrl.pathname);
  const policy = contentPolicy(isWorker(request) ? [] : [`'nonce-${btoa(crypto.randomUUID())}'`, "'strict-dynamic'"], {
    isEmbedded,
    hasVideos,
  });
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of securityHeaders(isEmbedded)) response.headers.set(name, value);
  return response;
}

/** The worker that keeps pages takes further files of ours in, which trust from a nonce would not cover. */
const isWorker = ({ nextUrl }: NextRequest) => nextUrl.pathname === '/service-worker.js';

// An upload is no page, and passes by: what passes through here is held in memory whole. The pages that lead to BundID and
// back, files and the player of a video have a policy of their own.
export const config = {
  matcher: [
    '/((?!_next/static|healthz|[^/]+/(?:files|videos)/|[^/]+/sign-in/bundid/(?:start|answer)$|[^/]+/responses/(?:(?:kiosk|paper)/)?files$|[^/]+/manage/(?:places/list|base-map/file|look/logo|option-pictures|answer-files/[^/]+|offers/[^/]+/(?:layers/(?:picture/)?add|papers/(?:picture|document)|(?:formats|add-format)/[^/]+/import))$).*)',
  ],
};
