import { centres } from '../centres';
import type { DemoTenant } from '../model';
import { legalTexts } from '../shared/legal';
import { sharedRules } from '../shared/netiquette';
import { people } from './people';

const contact = {
  office: 'Stabsstelle Bürgerbeteiligung',
  email: 'mitreden@lindenfurt.example',
  phone: '05999 12-340',
  address: 'Marktplatz 1, 33999 Lindenfurt',
};

export const lindenfurt: DemoTenant = {
  slug: 'lindenfurt',
  kind: 'municipality',
  name: 'Lindenfurt',
  colour: '#1d6b43',
  logo: '/demo/lindenfurt/wappen.svg',
  basemap: '/demo/lindenfurt/basemap.geojson',
  centre: centres.lindenfurt,
  bounds: [8.8865, 51.5862, 8.9262, 51.604],
  contact,
  languages: ['de', 'de-simple', 'en', 'tr', 'uk', 'ar'],
  netiquette: {
    de: [
      ...sharedRules.de,
      {
        title: 'Auch Tauben, Autos und Ratsmitglieder sind Teil der Stadt.',
        text: 'Humor ist willkommen. Wenn Sie übertreiben, dann bitte so, dass alle merken, dass Sie übertreiben.',
      },
    ],
    en: [
      ...sharedRules.en,
      {
        title: 'Pigeons, cars and councillors are part of this town, too.',
        text: 'Humour is welcome. If you exaggerate, please do it so that everybody notices.',
      },
    ],
  },
  texts: {
    greeting: {
      de: `Guten Tag und willkommen im Stadtgespräch!

Lindenfurt ist eine Stadt, in der man sich auf dem Markt trifft und dabei ins Reden kommt: über die Preise, das Wetter und
darüber, was sich ändern sollte. Dieses Gespräch setzen wir hier fort. Sie sehen, was wir planen, solange es noch ein Plan
ist. Sie sagen, was daran gut ist und was nicht. Und am Ende erfahren Sie, was daraus geworden ist.

Ihre **Henrike Althoff**, Bürgermeisterin`,
      en: `Hello and welcome to Stadtgespräch!

Lindenfurt is a town where people meet at the market and start talking: about the prices, the weather, and what should
change. Here we go on with that conversation. You see what we plan while it is still a plan. You say what is good about it
and what is not. And in the end you learn what has become of it.

Yours, **Henrike Althoff**, mayor`,
    },
    ...legalTexts({
      name: 'Stadt Lindenfurt',
      ofName: 'der Stadt Lindenfurt',
      nameEn: 'The town of Lindenfurt',
      contact,
      head: 'Bürgermeisterin Henrike Althoff',
      headEn: 'mayor Henrike Althoff',
      dataProtection: { email: 'datenschutz@lindenfurt.example' },
      tested: 'im September 2026',
      testedEn: 'in September 2026',
    }),
  },
  people,
};
