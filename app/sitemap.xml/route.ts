import { answerText } from '@/lib/open-data/answer.next';
import { sitemapIndex } from '@/lib/public-api/writers/sitemap';
import { originOfTown, ownHostOf } from '@/lib/tenants/model/origin';
import { publicSpaces } from '@/lib/tenants/queries';

/** The sitemaps of all spaces of this host: those without a host of their own, or the one whose it is. */
export async function GET(request: Request): Promise<Response> {
  const own = ownHostOf(request.headers.get('host'));
  const spaces = (await publicSpaces()).filter(({ host }) => host === own);
  const addresses = spaces.map((space) => `${originOfTown(space)}/${space.slug}/sitemap.xml`);
  return answerText({ request }, sitemapIndex(addresses), 'application/xml');
}
