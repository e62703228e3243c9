import { createHash } from 'node:crypto';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { playerOf, type VideoAt, videoOf } from '@/lib/markup/model/videos';
import { securityHeaders } from '@/lib/serving/security-headers';

type Params = Promise<{ tenant: string; service: string; video: string }>;

/**
 * The one page that may hold another host's: a video's player, framed by our own pages once somebody asked for it. So
 * no page with forms or a session's cookies ever lets a foreign frame in.
 */
export async function GET(_: Request, { params }: { params: Params }): Promise<Response> {
  const answer = await page(params).catch(asResponse);
  for (const [name, value] of securityHeaders()) if (!answer.headers.has(name)) answer.headers.set(name, value);
  return answer;
}

async function page(params: Params): Promise<Response> {
  const { tenant, service, video: id } = await params;
  await currentTenant(tenant);
  const video = videoOf(service, id);
  if (!video) throw new Refusal('NotFound', 'video.not-found');
  return new Response(html(video), { headers: headersFor(video) });
}

/** Services play only where they are told whose page it is: its origin, and no path. */
const html = (video: VideoAt) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Video</title><style>${STYLE}</style></head>
<body><iframe src="${playerOf(video).address}" title="Video" allow="fullscreen; picture-in-picture; encrypted-media" referrerpolicy="strict-origin"></iframe></body></html>`;

const STYLE = 'html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block;background:#000}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const headersFor = (video: VideoAt) => {
  const { origin } = playerOf(video);
  return {
    'cache-control': 'public, max-age=3600',
    'content-security-policy': `default-src 'none'; frame-src ${origin}; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`,
    'content-type': 'text/html; charset=utf-8',
    'permissions-policy': `camera=(), microphone=(), payment=(), usb=(), geolocation=(), fullscreen=(self "${origin}")`,
    'referrer-policy': 'strict-origin',
    'x-frame-options': 'SAMEORIGIN',
  };
};
