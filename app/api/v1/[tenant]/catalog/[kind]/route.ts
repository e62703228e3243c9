import { one } from '@/lib/errors';
import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { catalogueOf } from '@/lib/public-api/model/catalogue';
import { dataSets } from '@/lib/public-api/queries/data-sets';
import { rdfKinds } from '@/lib/public-api/writers/rdf';
import { originOfTown } from '@/lib/tenants/model/origin';
import { textsIn } from '@/lib/text';

/** The names of things do not depend on the kind of file, and their words not on who asks: a portal keeps them. */
const LANGUAGE = 'de';

/** A town's data as DCAT-AP.de describes them: `turtle`, `rdfxml` or `jsonld`. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; kind: string }>({ accepts: [] }, async (call) => {
  const known = Object.entries(rdfKinds).flatMap(([name, kind]) => (name === call.params.kind ? [kind] : []));
  const { type, write } = one(known, 'download');
  const { tenant: town, actor, root } = call;
  const [self, home] = [`${root}/catalog`, `${originOfTown(town)}/${town.slug}`];
  const say = textsIn(LANGUAGE, 'publicApi');
  const words = {
    title: say('catalogue.title', { town: town.name }),
    description: say('catalogue.description', { town: town.name }),
  };
  const sets = await dataSets(actor, { town, root, home, say });
  return answerText(call, write(catalogueOf({ town, self, home }, words, sets)), type);
});
