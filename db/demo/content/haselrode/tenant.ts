import { centres } from '../centres';
import type { DemoTenant } from '../model';
import { legalTexts } from '../shared/legal';
import { sharedRules } from '../shared/netiquette';
import { people } from './people';

const contact = {
  office: 'Bürgerbüro im Rathaus',
  email: 'rathaus@haselrode.example',
  phone: '05997 330',
  address: 'Brunnenplatz 2, 33997 Haselrode',
};

export const haselrode: DemoTenant = {
  slug: 'haselrode',
  kind: 'municipality',
  name: 'Haselrode',
  colour: '#8a4b08',
  logo: '/demo/haselrode/wappen.svg',
  basemap: '/demo/haselrode/basemap.geojson',
  centre: centres.haselrode,
  bounds: [8.758, 51.6712, 8.796, 51.691],
  contact,
  netiquette: sharedRules,
  texts: {
    greeting: {
      de: `Grüß Sie in Haselrode!

Wir sind 6.300 Menschen in einem Tal, in dem jede:r jede:n kennt oder wenigstens das Auto. Darum haben wir lange geglaubt,
wir bräuchten so eine Seite nicht. Dann haben wir gemerkt: Beim Bäcker sagen immer dieselben etwas. Hier dürfen auch die
anderen.

Also: Sagen Sie uns, was Sie denken. Wir halten das aus, und meistens hilft es.

Ihre **Gerlinde Oppermann**, Bürgermeisterin`,
      en: `Good to see you in Haselrode!

We are 6,300 people in one valley, where everybody knows everybody, or at least their car. That is why we believed for a
long time that we did not need a page like this. Then we noticed: at the baker’s it is always the same people who speak.
Here the others may, too.

So tell us what you think. We can take it, and mostly it helps.

Yours, **Gerlinde Oppermann**, mayor`,
    },
    ...legalTexts({
      name: 'Gemeinde Haselrode',
      ofName: 'der Gemeinde Haselrode',
      nameEn: 'The municipality of Haselrode',
      contact,
      head: 'Bürgermeisterin Gerlinde Oppermann',
      headEn: 'mayor Gerlinde Oppermann',
      dataProtection: { email: 'datenschutz@haselrode.example' },
      tested: 'im Oktober 2026',
      testedEn: 'in October 2026',
    }),
  },
  people,
};
