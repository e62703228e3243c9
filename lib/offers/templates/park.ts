import type { OfferTemplate } from '../model/template';

export const park: OfferTemplate = {
  code: 'park',
  topic: 'green',
  title: 'Ein Park für alle: [Name des Parks]',
  summary: 'Wo möchten Sie sitzen, spielen, Schatten finden? Zeigen Sie es auf der Karte.',
  description: `[Wie sieht der Park heute aus, warum soll er sich ändern, und wie viel Geld steht bereit?]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Alle, die den Park nutzen oder gern nutzen würden, vom Kind bis ins hohe Alter.',
    open: '[Zum Beispiel: Wege, Sitzplätze, Spielen, Beete, Beleuchtung]',
    settled: '[Zum Beispiel: Die alten Bäume bleiben. Der Park wird nicht bebaut.]',
  },
  weeks: 6,
  timeline: [
    { afterDays: 10, title: 'Picknick mit dem Grünflächenamt', text: 'Ort und Uhrzeit bitte ergänzen.' },
    { afterDays: 42, title: 'Ende der Beteiligung' },
    { afterDays: 98, title: 'Entwurf liegt vor' },
    { afterDays: 200, title: 'Baubeginn' },
  ],
};
