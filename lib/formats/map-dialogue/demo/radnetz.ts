import { centres } from '@/db/demo/content/centres';
import { metresFrom } from '@/db/demo/content/metres';
import type { DemoMap } from './demo-map';

const DAY = 24 * 60;
const at = metresFrom(centres.mittelland);

/** Connections that cyclists of the whole state miss. */
export const radnetz: DemoMap = {
  part: {
    tenant: 'mittelland',
    offer: 'radnetz',
    slug: 'karte',
    title: 'Karte der fehlenden Wege',
    position: 0,
    opensInDays: -22,
    closesInDays: 40,
    requiredTrust: 'email',
    settings: {
      question: 'Zeichnen Sie eine fehlende Verbindung oder markieren Sie eine Stelle, an der Sie absteigen.',
      categories: [
        { key: 'fehlt', label: 'Verbindung fehlt', colour: '#b3261e', icon: 'bicycle' },
        { key: 'stelle', label: 'Hier steige ich ab', colour: '#8a5a00', icon: 'warning' },
        { key: 'gut', label: 'Hier rollt es', colour: '#2c6e2f', icon: 'heart' },
        { key: 'bahn', label: 'Anschluss an Bus und Bahn', colour: '#1f5aa6', icon: 'bus' },
      ],
    },
  },
  annotations: [
    {
      author: 'fern',
      minutesAgo: 21 * DAY,
      category: 'fehlt',
      geometry: {
        type: 'LineString',
        coordinates: [at(-346, -3896), at(-450, -1900), at(-3200, 900), at(-6900, 3800), at(-9399, 5789)],
      },
      text: 'Lindenfurt nach Haselrode, jeden Tag, seit neun Jahren. Die alte Bahntrasse liegt brach und hat die freundlichste Steigung des Landes.',
      discussion: [
        {
          author: 'karte',
          minutesAgo: 20.6 * DAY,
          text: 'Die Trasse gehört auf 11 von 14 Kilometern noch dem Land. Fehlt nur ein Tunnel, in dem jetzt Champignons wachsen.',
          agree: 10,
          disagree: 0,
        },
      ],
    },
    {
      author: 'tandem',
      minutesAgo: 18.4 * DAY,
      category: 'stelle',
      geometry: { type: 'Point', coordinates: at(4800, -3900) },
      text: 'Umlaufsperre vor Eichhausen. Mit dem Tandem braucht man drei Züge und eine Entschuldigung.',
      discussion: [
        {
          author: 'kurier',
          minutesAgo: 18.1 * DAY,
          text: 'Mit Anhänger fünf Züge. Entschuldigung inklusive.',
          agree: 11,
          disagree: 0,
        },
      ],
    },
    {
      author: 'ostsee',
      minutesAgo: 14.9 * DAY,
      category: 'fehlt',
      geometry: {
        type: 'LineString',
        coordinates: [at(10505, 4230), at(13200, 6100), at(16400, 6400), at(19200, 6200)],
      },
      text: 'Im Sommer fahren 2.000 Leute am Tag von Erlenstedt an den Ostersee, und 1.900 davon mit dem Auto, weil die Landstraße keinen Rand hat.',
      discussion: [],
    },
    {
      author: 'eich',
      minutesAgo: 11.2 * DAY,
      category: 'gut',
      geometry: { type: 'LineString', coordinates: [at(6200, -5400), at(10800, -5700), at(15600, -4900)] },
      text: 'Der Uferweg an der Lemme ist, wie alle sein sollten: breit, glatt, nachts ein weißer Strich und alle zwei Kilometer ein Apfelbaum.',
      discussion: [],
    },
    {
      author: 'wiesen',
      minutesAgo: 7.3 * DAY,
      category: 'bahn',
      geometry: { type: 'Point', coordinates: at(-9400, 5000) },
      text: 'Am Bahnhof Haselrode gibt es sechs Bügel für 60 Räder. Die anderen 54 lehnen aneinander wie Gäste nach dem Schützenfest.',
      discussion: [
        {
          author: 'kette',
          minutesAgo: 7 * DAY,
          text: 'Meins lehnt seit Dienstag. Ich komme nicht mehr dran.',
          agree: 9,
          disagree: 0,
        },
      ],
    },
    {
      author: 'tann',
      minutesAgo: 3.5 * DAY,
      category: 'fehlt',
      placeInWords: 'Von Tannroda überhaupt irgendwohin',
      text: 'Wir wären mit jedem Weg einverstanden.',
      discussion: [
        {
          author: 'karte',
          minutesAgo: 3.2 * DAY,
          text: 'Auf dem Plan ist eine gestrichelte Linie nach Wiesenbach.',
          agree: 5,
          disagree: 0,
        },
        {
          author: 'tann',
          minutesAgo: 3.1 * DAY,
          text: 'Die Striche kennen wir. Uns fehlen die Zwischenräume.',
          agree: 12,
          disagree: 0,
        },
      ],
    },
  ],
};
