import type { TemplatePart } from '@/lib/offers/model/template';

/** The discussions of the templates of offers. */
const parts: readonly TemplatePart<{ question: string }>[] = [
  {
    template: 'market-square',
    position: 1,
    title: 'Gespräch',
    settings: { question: 'Was wünschen Sie sich von unserem Marktplatz?' },
  },
  {
    template: 'school-route',
    position: 1,
    title: 'Gespräch',
    settings: { question: 'Was würde Ihrem Kind den Weg zur Schule leichter machen?' },
  },
  {
    template: 'land-use-plan',
    position: 1,
    title: 'Fragen und Anregungen',
    settings: { question: 'Was sollte die Gemeinde bei dieser Planung bedenken?' },
    reviewsFirst: true,
  },
  {
    template: 'neighbourhood',
    position: 1,
    title: 'Gespräch',
    settings: { question: 'Was fehlt im Viertel am meisten?' },
  },
  {
    template: 'budget',
    position: 0,
    title: 'Vorschläge',
    settings: { question: 'Wofür soll im nächsten Jahr Geld da sein? Ein Vorschlag je Beitrag.' },
  },
];
export default parts;
