import type { OfferTemplate } from '../model/template';

export const heat: OfferTemplate = {
  code: 'heat',
  topic: 'climate',
  title: 'Kühle Orte für [Ort]',
  summary: 'Wo ist es im Sommer zu heiß, wo fehlen Schatten und Wasser? Zeigen Sie es auf der Karte.',
  description: `[Was ist geplant: Bäume, Trinkbrunnen, helle Dächer? Bis wann, mit welchem Geld?]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Alle, besonders ältere Menschen, Kinder und wer draußen arbeitet.',
    open: '[Zum Beispiel: Standorte für Bäume, Sitzplätze im Schatten, Trinkbrunnen]',
    settled: '[Zum Beispiel: Leitungen im Boden begrenzen, wo Bäume stehen können.]',
  },
  weeks: 6,
  timeline: [
    { afterDays: 42, title: 'Ende der Beteiligung' },
    { afterDays: 90, title: 'Hitzeaktionsplan liegt vor' },
    { afterDays: 150, title: 'Erste Pflanzungen' },
  ],
};
