import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { offerPaths } from '@/lib/public-api/queries/public-pages';
import { sitemap } from '@/lib/public-api/writers/sitemap';
import { originOfTown } from '@/lib/tenants/model/origin';

/** The pages of every space, below its own address. */
const PAGES = ['/netiquette', '/decisions', '/imprint', '/privacy', '/accessibility'];

/** A space's public pages. One that is still being prepared has none. */
export const { GET, OPTIONS } = apiRoute({ accepts: [] }, async (call) => {
  const { slug, kind, openedAt } = call.tenant;
  const origin = originOfTown(call.tenant);
  const home = kind === 'state' ? `${origin}/` : `${origin}/${slug}`;
  const further = [...PAGES, ...(await offerPaths(call.actor))].map((path) => `${origin}/${slug}${path}`);
  return answerText(call, sitemap(openedAt === null ? [] : [home, ...further]), 'application/xml');
});
