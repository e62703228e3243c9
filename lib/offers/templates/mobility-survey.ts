import type { OfferTemplate } from '../model/template';

export const mobilitySurvey: OfferTemplate = {
  code: 'mobility-survey',
  topic: 'traffic',
  title: 'Wie sind Sie unterwegs?',
  summary: 'Fünf Minuten, damit wir Wege, Busse und Straßen nach Ihrem Alltag planen.',
  description: `[Wofür werden die Antworten gebraucht: Nahverkehrsplan, Mobilitätskonzept, ein neuer Bus?]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Alle, die hier wohnen, arbeiten oder zur Schule gehen.',
    open: '[Zum Beispiel: Fahrpläne, Haltestellen, Vorrang für Rad oder Bus]',
    settled: '[Zum Beispiel: Die Zahl der Busse bis zum Fahrplanwechsel]',
  },
  weeks: 4,
  timeline: [
    { afterDays: 28, title: 'Ende der Umfrage' },
    { afterDays: 56, title: 'Ergebnisse auf dieser Seite' },
    { afterDays: 98, title: 'Beratung im Ausschuss' },
  ],
};
