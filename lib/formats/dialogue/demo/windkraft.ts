import type { DemoDialogue } from './demo-dialogue';

const DAY = 24 * 60;

/** A dialogue that is over: the wind turbines above Haselrode. */
export const windkraft: DemoDialogue = {
  part: {
    tenant: 'haselrode',
    offer: 'windkraft',
    slug: 'gespraech',
    title: 'Gespräch: Unter welchen Bedingungen?',
    position: 0,
    opensInDays: -140,
    closesInDays: -98,
    requiredTrust: 'email',
    settings: {
      question: 'Unter welchen Bedingungen könnten Sie mit Windrädern am Kahlen Berg leben?',
      background: '',
    },
  },
  comments: [
    {
      author: 'sonne',
      minutesAgo: 137 * DAY,
      text: 'Wir sähen sie vom Küchenfenster, alle drei. Ich bin nicht begeistert. Aber wenn ein Teil des Geldes im Tal bleibt, für den Kindergarten zum Beispiel, kann ich beim Abwaschen an etwas Schönes denken.',
      agree: 14,
      disagree: 4,
    },
    {
      author: 'eule',
      minutesAgo: 131 * DAY,
      text: 'Der dritte Standort liegt 180 Meter neben einem Brutplatz der Waldohreule. Ich sage das nicht nur wegen meines Namens. Karte und Fotos habe ich dem Bauamt geschickt.',
      agree: 16,
      disagree: 1,
      replies: [
        {
          author: 'emil',
          minutesAgo: 128 * DAY,
          text: 'Danke. Die Fachbehörde hat den Hinweis bestätigt, der Standort entfällt.',
          agree: 18,
          disagree: 1,
        },
      ],
    },
    {
      author: 'wind',
      minutesAgo: 124 * DAY,
      text: 'Meine Bedingung: Wir beteiligen uns selbst. Eine Genossenschaft, 500 Euro Mindesteinlage, wer im Tal wohnt, zuerst. Dann dreht sich da oben unser Rad und nicht deren.',
      agree: 17,
      disagree: 2,
    },
    {
      author: 'wirt',
      minutesAgo: 116 * DAY,
      text: 'Nach der Fahrt nach Kaltenbeck: Ich hatte mir das lauter vorgestellt. Unter dem Rad war es stiller als in meiner Küche am Sonntagmittag.',
      agree: 13,
      disagree: 3,
    },
    {
      author: 'ben',
      minutesAgo: 110 * DAY,
      text: 'Alle, die dafür sind, sind gekauft, das weiß doch jeder. Der Bürgermeister von Kaltenbeck fährt ja auch nicht umsonst so ein Auto.',
      agree: 1,
      disagree: 14,
      hidden: {
        by: 'mona',
        rule: 5,
        reason: 'Ein Vorwurf gegen eine Person ohne Beleg. Wenn Sie eine Quelle haben, nennen Sie sie bitte.',
        minutesAgo: 109.8 * DAY,
      },
    },
    {
      author: 'forst',
      minutesAgo: 103 * DAY,
      text: 'Für jedes Rad werden 0,6 Hektar Fichte gerodet, die der Käfer ohnehin bis 2030 holt. Unsere Bedingung: Wiederaufforstung mit Eiche und Hainbuche auf der doppelten Fläche, und zwar vorher.',
      agree: 18,
      disagree: 0,
    },
  ],
};
