import type { DemoOutcome } from '../model';

export const outcomes: DemoOutcome[] = [
  {
    tenant: 'lindenfurt',
    offer: 'klimafahrplan',
    editor: 'emil',
    said: `Fast alle wollten zuerst das, was man im Winter spürt: warme Turnhallen, ein Bus, auf den Verlass ist, und
jemanden, der beim Heizen berät und nichts verkauft. Bei der Nahwärme gingen die Meinungen auseinander. Die nassen Auen
fanden Zustimmung, wenn man weiter hindurchkommt, auch auf kurzen Beinen.`,
    decision: `Der Rat hat den Fahrplan mit drei Änderungen aus Ihrem Gespräch beschlossen:

- **Die Turnhallen kommen zuerst.** Die Halle in der Nordstadt wird im Sommer gedämmt.
- **Die Beratung am Gartenzaun** wird verdoppelt, auf zwei Stellen für fünf Jahre.
- **Linie 4** fährt alle 20 Minuten, sobald drei neue Fahrer:innen ausgebildet sind. Die Ausbildung zahlt die Stadt.

Über die Nahwärme entscheidet der Rat erst, wenn die Rechnung vorliegt, nach der im Gespräch gefragt wurde: Was kostet es,
wenn das Klärwerk umzieht?`,
    decidedBy: 'Rat der Stadt Lindenfurt',
    decidedInDays: -12,
    stage: 'underway',
    steps: [
      { inDays: -5, title: 'Dämmung der Turnhalle Nordstadt ausgeschrieben' },
      {
        inDays: -2,
        title: 'Zwei Stellen für die Beratung ausgeschrieben',
        text: 'Meister:innen sind ausdrücklich gemeint.',
      },
      {
        inDays: 120,
        title: 'Linie 4 alle 20 Minuten',
        text: 'Wenn die Prüfungen bestanden sind. Wir drücken die Daumen.',
      },
    ],
    themes: [
      {
        name: 'Was man sofort spürt',
        summary:
          'Warme Hallen, ein Bus, auf den Verlass ist, eine Bank zum Mitfahren: Was den Alltag leichter macht, trägt auch den Rest.',
        from: ['Baustein 2, die Turnhallen.', 'Linie 4 alle 20 Minuten', 'Die Mitfahrbank gab es schon 1958.'],
      },
      {
        name: 'Beratung, die nichts verkauft',
        summary: 'Wer berät, soll keine Heizung mitbringen. Und je gesparter Tonne ist Beratung am günstigsten.',
        from: ['Die Beratung am Gartenzaun', 'Ich habe die Bausteine nach Euro'],
      },
      {
        name: 'Natur und Wege',
        summary: 'Nasse Auen ja, wenn man weiter hindurchkommt. Der Steg ist eingeplant.',
        from: ['Bei den nassen Auen bin ich dafür'],
      },
      {
        name: 'Große Schritte, ehrlich gerechnet',
        summary: 'Was am längsten dauert, soll bald beginnen, und die Rechnung soll auch das Scheitern enthalten.',
        from: ['Sechs Millionen für die Nahwärme', 'Wir werden 2040 ungefähr so alt sein'],
      },
    ],
    quotes: [
      { author: 'trude', words: 'Die Mitfahrbank gab es schon 1958. Da hieß sie Daumen. Ich bin sehr dafür.' },
      { author: 'jule', words: 'Bitte fangen Sie mit dem an, was am längsten dauert.' },
      {
        author: 'klempner',
        words: 'Die meisten Leute wollen ja, sie trauen nur keinem, der gleich eine Heizung verkaufen will.',
      },
    ],
  },
];
