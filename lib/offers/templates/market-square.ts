import type { OfferTemplate } from '../model/template';

export const marketSquare: OfferTemplate = {
  code: 'market-square',
  topic: 'traffic',
  title: 'Unser Marktplatz: [Worum es geht]',
  summary: 'Sehen Sie sich den Vorentwurf an und sagen Sie uns, was gut ist, was fehlt und was wir übersehen haben.',
  description: `[Was ist heute das Problem? Was ist geplant? Zwei Absätze, ohne Fachwörter.]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Alle, die am Platz wohnen, arbeiten, einkaufen oder hindurch müssen.',
    open: '[Zum Beispiel: Bäume, Bänke, Stellplätze, Lieferzeiten]',
    settled: '[Zum Beispiel: Der Wochenmarkt bleibt. Der Bus hält weiter am Markt.]',
  },
  weeks: 4,
  timeline: [
    { afterDays: 7, title: 'Rundgang mit der Stadtplanung', text: 'Treffpunkt und Uhrzeit bitte ergänzen.' },
    { afterDays: 28, title: 'Ende der Beteiligung' },
    { afterDays: 84, title: 'Überarbeiteter Entwurf' },
    { afterDays: 126, title: 'Entscheidung im Rat' },
  ],
};
