import type { OfferTemplate } from '../model/template';

export const playground: OfferTemplate = {
  code: 'playground',
  topic: 'green',
  title: 'Ein neuer Spielplatz in [Ortsteil]',
  summary: 'Was soll man hier spielen können? Kinder, Jugendliche und Eltern entscheiden mit.',
  description: `[Welcher Spielplatz, wie groß ist er, was wird ersetzt?]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Kinder und Jugendliche, die hier spielen, und die sie begleiten.',
    open: '[Zum Beispiel: welche Geräte, Sand oder Wasser, Platz zum Ballspielen]',
    settled: '[Zum Beispiel: Der Ort und die Größe. Es gibt mindestens ein Gerät für Kinder mit Behinderung.]',
  },
  weeks: 3,
  timeline: [
    { afterDays: 6, title: 'Nachmittag auf dem Spielplatz', text: 'Wir bringen Modelle mit. Uhrzeit bitte ergänzen.' },
    { afterDays: 21, title: 'Ende der Beteiligung' },
    { afterDays: 63, title: 'Plan wird vorgestellt' },
  ],
};
