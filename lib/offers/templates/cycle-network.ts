import type { OfferTemplate } from '../model/template';

export const cycleNetwork: OfferTemplate = {
  code: 'cycle-network',
  topic: 'traffic',
  title: 'Sicher mit dem Rad durch [Ort]',
  summary: 'Wo fehlt ein Radweg, wo wird es gefährlich, wo läuft es gut? Zeichnen Sie es ein.',
  description: `[Woran arbeitet die Gemeinde: ein Netz für Alltag und Schule, für Pendler, für Gäste?]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Alle, die Rad fahren, und alle, die es täten, wenn es sicherer wäre.',
    open: '[Zum Beispiel: welche Lücken zuerst geschlossen werden, wo Räder sicher stehen]',
    settled: '[Zum Beispiel: Auf Landesstraßen entscheidet das Land. In diesem Jahr stehen … Euro bereit.]',
  },
  weeks: 6,
  timeline: [
    {
      afterDays: 14,
      title: 'Gemeinsame Radtour zu den schwierigen Stellen',
      text: 'Treffpunkt und Uhrzeit bitte ergänzen.',
    },
    { afterDays: 42, title: 'Ende der Beteiligung' },
    { afterDays: 112, title: 'Netzplan liegt vor' },
  ],
};
