import type { DemoDialogue } from './demo-dialogue';

const DAY = 24 * 60;

/** A dialogue that is over: where Lindenfurt begins with the climate. */
export const klimafahrplan: DemoDialogue = {
  part: {
    tenant: 'lindenfurt',
    offer: 'klimafahrplan',
    slug: 'gespraech',
    title: 'Gespräch: Womit fangen wir an?',
    position: 0,
    opensInDays: -95,
    closesInDays: -40,
    requiredTrust: 'email',
    settings: {
      question: 'Welcher der zwölf Bausteine hilft Ihnen im Alltag, welcher stört, welcher fehlt?',
      background: '',
    },
  },
  comments: [
    {
      author: 'nordstadt',
      minutesAgo: 93 * DAY,
      text: 'Baustein 2, die Turnhallen. Meine Tochter turnt im Winter mit Mütze. Wenn das Dämmen Energie spart UND die Kinder auftauen, ist die Reihenfolge doch klar.',
      agree: 16,
      disagree: 1,
    },
    {
      author: 'busfahrer',
      minutesAgo: 91 * DAY,
      text: 'Linie 4 alle 20 Minuten: gern, ich fahre sie. Aber dann brauchen wir drei Fahrer:innen mehr, und die wachsen nicht auf Stauden. Bitte die Ausbildung mitplanen.',
      agree: 14,
      disagree: 0,
      replies: [
        {
          author: 'mehmet',
          minutesAgo: 90 * DAY,
          text: 'Ich suche gerade etwas Neues und bin pünktlich. Wo meldet man sich?',
          agree: 12,
          disagree: 0,
        },
      ],
    },
    {
      author: 'klempner',
      minutesAgo: 86 * DAY,
      text: 'Die Beratung am Gartenzaun (Baustein 9) ist das beste Geld. Die meisten Leute wollen ja, sie trauen nur keinem, der gleich eine Heizung verkaufen will. Das sage ich als einer, der Heizungen verkauft.',
      agree: 18,
      disagree: 1,
    },
    {
      author: 'ferdi',
      minutesAgo: 79 * DAY,
      text: 'Bei den nassen Auen bin ich dafür, mein Dackel ist dagegen. Er hat kurze Beine. Kann man den Weg auf einen Steg legen?',
      agree: 15,
      disagree: 0,
      replies: [
        {
          author: 'emil',
          minutesAgo: 77 * DAY,
          text: 'Ein 140 Meter langer Holzsteg ist in der Kostenschätzung enthalten, 60 Zentimeter über der Wiese. Für Dackel mit Rampe an beiden Enden.',
          agree: 19,
          disagree: 0,
        },
      ],
    },
    {
      author: 'rechner',
      minutesAgo: 72 * DAY,
      text: 'Ich habe die Bausteine nach Euro je gesparter Tonne sortiert: Die Beratung ist mit Abstand vorn, die Nahwärme liegt gleichauf mit den Laternen, die tausend Bäume sind weit hinten. Bäume würde ich trotzdem pflanzen, aber dann ehrlich: als Schatten, nicht als Klimaschutz.',
      agree: 14,
      disagree: 2,
    },
    {
      author: 'trude',
      minutesAgo: 66 * DAY,
      text: 'Die Mitfahrbank gab es schon 1958. Da hieß sie Daumen. Ich bin sehr dafür.',
      agree: 19,
      disagree: 0,
    },
    {
      author: 'brinkmann',
      minutesAgo: 58 * DAY,
      text: 'Sechs Millionen für die Nahwärme, und was, wenn das Klärwerk in zehn Jahren umzieht? Ich vermisse eine Rechnung, die auch das Scheitern enthält.',
      agree: 10,
      disagree: 4,
    },
    {
      author: 'jule',
      minutesAgo: 47 * DAY,
      text: 'Wir werden 2040 ungefähr so alt sein wie Sie jetzt. Bitte fangen Sie mit dem an, was am längsten dauert.',
      agree: 20,
      disagree: 1,
    },
  ],
};
