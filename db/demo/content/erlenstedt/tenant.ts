import { centres } from '../centres';
import type { DemoTenant } from '../model';
import { legalTexts } from '../shared/legal';
import { sharedRules } from '../shared/netiquette';
import { people } from './people';

const contact = {
  office: 'Büro für Beteiligung',
  email: 'beteiligung@erlenstedt.example',
  phone: '05998 8-150',
  address: 'Kornmarkt 4, 33998 Erlenstedt',
};

export const erlenstedt: DemoTenant = {
  slug: 'erlenstedt',
  kind: 'municipality',
  name: 'Erlenstedt',
  colour: '#1a5a9c',
  logo: '/demo/erlenstedt/wappen.svg',
  basemap: '/demo/erlenstedt/basemap.geojson',
  centre: centres.erlenstedt,
  bounds: [9.0478, 51.6615, 9.0762, 51.6752],
  contact,
  netiquette: {
    de: [
      ...sharedRules.de,
      {
        title: 'Wer etwas zeigt, zeigt es genau.',
        text: 'Auf der Karte zählt der Ort. Setzen Sie Ihren Hinweis dorthin, wo er hingehört, und nicht fünfmal daneben.',
      },
    ],
    en: [
      ...sharedRules.en,
      {
        title: 'If you point at something, point well.',
        text: 'On the map the place counts. Put your remark where it belongs, and not five times next to it.',
      },
    ],
  },
  texts: {
    greeting: {
      de: `Willkommen in Erlenstedt, wo der Bach durch die Stadt läuft und die Gerüchte auch!

Gegen Gerüchte hilft, miteinander zu reden, bevor etwas beschlossen ist. Auf diesen Seiten sehen Sie unsere Pläne, können
auf den Meter genau zeigen, was Sie meinen, und lesen, was Ihre Nachbar:innen dazu sagen. Wir antworten, und wir sagen es
auch, wenn etwas nicht geht.

Ihr **Thilo Wernicke**, Bürgermeister`,
      en: `Welcome to Erlenstedt, where the brook runs through the town, and so do the rumours!

What helps against rumours is to talk with each other before anything is decided. On these pages you see our plans, can
point to the metre at what you mean, and read what your neighbours say about it. We answer, and we also say so when
something cannot be done.

Yours, **Thilo Wernicke**, mayor`,
    },
    ...legalTexts({
      name: 'Stadt Erlenstedt',
      ofName: 'der Stadt Erlenstedt',
      nameEn: 'The town of Erlenstedt',
      contact,
      head: 'Bürgermeister Thilo Wernicke',
      headEn: 'mayor Thilo Wernicke',
      dataProtection: { email: 'datenschutz@erlenstedt.example' },
      tested: 'im August 2026',
      testedEn: 'in August 2026',
    }),
  },
  people,
};
