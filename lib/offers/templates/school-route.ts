import type { OfferTemplate } from '../model/template';

export const schoolRoute: OfferTemplate = {
  code: 'school-route',
  topic: 'education',
  title: 'Sicher zur Schule: [Name der Schule]',
  summary: 'Wo ist der Schulweg gefährlich, und wo geht es gut? Zeigen Sie uns Ihren Weg.',
  description: `[Welche Schulen, was ist schon geschehen, was kann sich bis zum nächsten Schuljahr ändern?]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Schülerinnen und Schüler, Eltern, Lehrkräfte, Nachbarschaft.',
    open: '[Zum Beispiel: Querungen, Haltestellen für Eltern, Beleuchtung, Lotsendienste]',
    settled: '[Zum Beispiel: Tempo 30 vor der Schule gilt schon. Ampeln genehmigt der Kreis.]',
  },
  weeks: 4,
  timeline: [
    { afterDays: 7, title: 'Schulweg-Begehung mit Kindern und Polizei' },
    { afterDays: 28, title: 'Ende der Beteiligung' },
    { afterDays: 70, title: 'Schulwegplan liegt vor' },
  ],
};
