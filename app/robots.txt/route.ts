import { robotsText } from '@/lib/public-api/writers/sitemap';
import { originFor } from '@/lib/tenants/model/origin';

/** What robots are asked, under each host. */
export function GET({ headers }: Request): Response {
  const text = robotsText(`${originFor(headers.get('host'))}/sitemap.xml`);
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
