import type { DemoDialogue } from './demo-dialogue';

const DAY = 24 * 60;

/** A dialogue of the state that is over: what good participation is. */
export const leitlinien: DemoDialogue = {
  part: {
    tenant: 'mittelland',
    offer: 'leitlinien',
    slug: 'gespraech',
    title: 'Gespräch: Was macht Beteiligung gut?',
    position: 0,
    opensInDays: -230,
    closesInDays: -160,
    requiredTrust: 'email',
    settings: { question: 'Woran merken Sie, dass Ihre Meinung gefragt ist?', background: '' },
  },
  comments: [
    {
      author: 'brief',
      minutesAgo: 226 * DAY,
      text: 'Daran, dass jemand antwortet. Auch mit Nein. Ich habe in dreißig Jahren elf Stellungnahmen geschrieben und zwei Eingangsbestätigungen bekommen.',
      agree: 13,
      disagree: 0,
    },
    {
      author: 'jung',
      minutesAgo: 219 * DAY,
      text: 'Fragt uns, bevor die Skizze fertig ist. Wenn schon Bäume in der Zeichnung sind, ist alles entschieden.',
      agree: 11,
      disagree: 1,
      replies: [
        {
          author: 'amt',
          minutesAgo: 217 * DAY,
          text: 'Aus dem Maschinenraum: Die Bäume zeichnen wir nur, damit es freundlich aussieht. Aber der Punkt sitzt.',
          agree: 12,
          disagree: 0,
        },
      ],
    },
    {
      author: 'rat',
      minutesAgo: 205 * DAY,
      text: 'Ich wünsche mir von den Einwohner:innen auch etwas: Lesen Sie die zwei Seiten, bevor Sie die drei schreiben. Dann lesen wir alle fünf.',
      agree: 9,
      disagree: 4,
    },
    {
      author: 'tann',
      minutesAgo: 190 * DAY,
      text: 'Nicht nur online. Bei uns gibt es drei Höfe, zwei Balken Empfang und einen Schaukasten. Hängen Sie bitte auch den voll.',
      agree: 12,
      disagree: 0,
    },
    {
      author: 'laut',
      minutesAgo: 171 * DAY,
      text: 'Es reden immer die, die gut reden können. Ich schreibe lieber, nachts, in Ruhe. Dafür ist das hier richtig.',
      agree: 14,
      disagree: 0,
    },
  ],
};
