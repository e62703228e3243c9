import type { OfferTemplate } from '../model/template';

export const budget: OfferTemplate = {
  code: 'budget',
  topic: 'budget',
  title: 'Bürgerhaushalt [Jahr]: Wofür soll Geld da sein?',
  summary: 'Machen Sie Vorschläge, stimmen Sie ab, und sagen Sie, was Ihnen wichtig ist.',
  description: `[Wie viel Geld steht bereit, was darf ein Vorschlag kosten, und wofür ist die Gemeinde zuständig?]

### Was mit Ihren Beiträgen geschieht

Wir lesen jeden Beitrag und schreiben dazu, was daraus wird und warum. Nach dem Ende fassen wir alles zusammen. [Wer entscheidet wann? Bitte ergänzen.]`,
  scope: {
    asked: 'Alle, die in der Gemeinde wohnen, unabhängig von Alter und Staatsangehörigkeit.',
    open: '[Zum Beispiel: bis zu 100.000 Euro für Vorschläge, die in einem Jahr machbar sind]',
    settled: '[Zum Beispiel: Pflichtaufgaben wie Feuerwehr und Schulen]',
  },
  weeks: 5,
  timeline: [
    { afterDays: 21, title: 'Schluss für neue Vorschläge' },
    { afterDays: 35, title: 'Ende der Abstimmung' },
    { afterDays: 70, title: 'Prüfung der Vorschläge durch die Verwaltung' },
    { afterDays: 100, title: 'Beschluss im Rat' },
  ],
};
