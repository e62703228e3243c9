import type { DemoDialogue } from './demo-dialogue';

const DAY = 24 * 60;

/** What Erlenstedt said about living where trains used to stand. */
export const gueterbahnhof: DemoDialogue = {
  part: {
    tenant: 'erlenstedt',
    offer: 'gueterbahnhof',
    slug: 'gespraech',
    title: 'Gespräch: Wer soll hier wohnen?',
    position: 0,
    opensInDays: -170,
    closesInDays: -100,
    requiredTrust: 'email',
    settings: {
      question: 'Was für Wohnungen, Räume und Wege braucht das neue Viertel?',
      background: '',
    },
  },
  comments: [
    {
      author: 'doro',
      minutesAgo: 165 * DAY,
      text: 'Ich suche seit zwei Jahren eine Wohnung für drei Personen unter 900 Euro. Bitte nicht noch einmal „hochwertiges Wohnen mit Blick“. Ich brauche kein Hochwertig, ich brauche eine Tür.',
      agree: 19,
      disagree: 1,
    },
    {
      author: 'senior',
      minutesAgo: 158 * DAY,
      text: 'Viele von uns wohnen allein in 120 Quadratmetern und würden tauschen, wenn es in der Nähe etwas Kleines mit Aufzug gäbe. Dann würden die großen Wohnungen frei. Bauen Sie für die Alten, dann haben die Jungen Platz.',
      agree: 21,
      disagree: 0,
      replies: [
        {
          author: 'doro',
          minutesAgo: 157 * DAY,
          text: 'Ich nehme Ihre 120 Quadratmeter. Die Blumen auf dem Balkon gieße ich weiter.',
          agree: 20,
          disagree: 0,
        },
      ],
    },
    {
      author: 'weber',
      minutesAgo: 149 * DAY,
      text: 'Lassen Sie die Laderampe stehen. Darauf hat halb Erlenstedt seinen ersten Kuss bekommen und die andere Hälfte ihr erstes Fahrrad.',
      agree: 18,
      disagree: 2,
    },
    {
      author: 'nachbar',
      minutesAgo: 140 * DAY,
      text: '140 Wohnungen sind 140 Autos. Mindestens. Wo sollen die hin?',
      agree: 10,
      disagree: 9,
      replies: [
        {
          author: 'pendel',
          minutesAgo: 139 * DAY,
          text: 'Der Bahnhof ist 80 Meter entfernt. Wenn nicht hier autofrei, wo dann?',
          agree: 14,
          disagree: 6,
        },
        {
          author: 'emil',
          minutesAgo: 131 * DAY,
          text: 'Der Rahmenplan sieht jetzt eine Quartiersgarage am Rand mit 70 Plätzen vor, dazu vier Leihautos.',
          agree: 12,
          disagree: 2,
        },
      ],
    },
    {
      author: 'yusuf',
      minutesAgo: 122 * DAY,
      text: 'Bitte Räume im Erdgeschoss, die man mieten kann: für einen Laden, eine Werkstatt, eine Hochzeit mit 200 Cousins.',
      agree: 17,
      disagree: 1,
    },
    {
      author: 'mia',
      minutesAgo: 108 * DAY,
      text: 'Ich fände gut, wenn ein Waggon stehen bleibt und man darin Hausaufgaben machen darf.',
      agree: 22,
      disagree: 0,
    },
  ],
};
