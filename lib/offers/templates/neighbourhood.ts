import type { OfferTemplate } from '../model/template';

export const neighbourhood: OfferTemplate = {
  code: 'neighbourhood',
  topic: 'housing',
  title: 'Wie soll [Stadtteil] werden?',
  summary:
    'Was ist gut in Ihrem Viertel, was fehlt, was soll sich ändern? Sagen Sie es uns, auf der Karte und im Gespräch.',
  description: `[Warum ein Konzept für dieses Viertel, und was folgt daraus: Förderung, Baumaßnahmen, ein Quartiersbüro?]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Alle, die im Viertel wohnen, arbeiten, lernen oder ein Geschäft haben.',
    open: '[Zum Beispiel: welche Orte zuerst, Treffpunkte, Wege, Grün, Nahversorgung]',
    settled: '[Zum Beispiel: die Grenze des Fördergebiets und der Zeitraum]',
  },
  weeks: 8,
  timeline: [
    { afterDays: 14, title: 'Werkstatt im Viertel', text: 'Ort und Uhrzeit bitte ergänzen.' },
    { afterDays: 56, title: 'Ende der Beteiligung' },
    { afterDays: 120, title: 'Konzept liegt vor' },
    { afterDays: 160, title: 'Beschluss im Rat' },
  ],
};
