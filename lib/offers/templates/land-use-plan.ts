import type { OfferTemplate } from '../model/template';

export const landUsePlan: OfferTemplate = {
  code: 'land-use-plan',
  topic: 'housing',
  title: 'Bebauungsplan Nr. [Nummer] „[Name]“: frühzeitige Beteiligung',
  summary: 'Die Gemeinde plant ein neues Baugebiet. Sehen Sie die Ziele, und sagen Sie, was zu bedenken ist.',
  description: `[Lage, Ziele und Zwecke der Planung, Lösungen, die in Betracht kommen, und voraussichtliche Auswirkungen: § 3 Absatz 1 des Baugesetzbuchs.]

Die Unterlagen liegen auch im Rathaus aus: [Raum und Öffnungszeiten]. Bitte nennen Sie hier nur Daten, die jeder lesen darf; schriftliche Stellungnahmen nimmt die Kontaktstelle entgegen.

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Die Öffentlichkeit, auch Kinder und Jugendliche: Alle dürfen sich äußern.',
    open: '[Zum Beispiel: Art und Maß der Bebauung, Zufahrt, Grün, Regenwasser]',
    settled: '[Zum Beispiel: Aufstellungsbeschluss vom …, Grenze des Plangebiets]',
  },
  weeks: 5,
  timeline: [
    { afterDays: 10, title: 'Öffentliche Veranstaltung', text: 'Ort und Uhrzeit bitte ergänzen.' },
    { afterDays: 35, title: 'Ende der frühzeitigen Beteiligung' },
    {
      afterDays: 150,
      title: 'Veröffentlichung des Entwurfs',
      text: 'Dann können Sie noch einmal Stellung nehmen: § 3 Absatz 2 des Baugesetzbuchs.',
    },
  ],
};
