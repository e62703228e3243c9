import { centres } from '../centres';
import { areaFrom, metresFrom } from '../metres';
import type { DemoOffer } from '../model';
import { marktplatz } from './marktplatz';

const at = metresFrom(centres.lindenfurt);
const area = areaFrom(centres.lindenfurt);

const klimaDescription = `Lindenfurt will bis 2040 klimaneutral werden. Das steht im Ratsbeschluss vom Februar. Was
nicht darin steht: womit wir anfangen.

Das Klimabüro hat zwölf Bausteine zusammengetragen, von der Dämmung der Turnhallen bis zur Mitfahrbank nach Mühlhof. In
dieser Beteiligung haben wir gefragt: **Welcher Schritt hilft Ihnen im Alltag, welcher stört, welcher fehlt?**

Das Gespräch ist beendet. Die Beiträge sind in den Fahrplan eingeflossen, den der Rat beschlossen hat.`;

const haushaltDescription = `Jeder Haushalt ist eine Liste von Entscheidungen: Jugendtreff oder Straßenbelag, Bücherei
oder Beleuchtung. Der Entwurf für das nächste Jahr sieht 64,2 Millionen Euro an Ausgaben vor und eine Lücke von 1,9
Millionen.

Bevor der Rat berät, fragen wir Sie: **Wo darf gespart werden, wo auf keinen Fall?** Die Umfrage dauert etwa sechs Minuten.
Die Zahlen dazu stehen im Bürgerhaushalt auf vier Seiten, ohne Fachwörter.`;

export const offers: DemoOffer[] = [
  marktplatz,
  {
    tenant: 'lindenfurt',
    slug: 'klimafahrplan',
    title: 'Klimafahrplan: Womit fangen wir an?',
    summary: 'Zwölf Bausteine auf dem Weg zur klimaneutralen Stadt. Welche helfen im Alltag, welche fehlen?',
    description: klimaDescription,
    topic: 'climate',
    place: { label: 'Ganz Lindenfurt', centre: at(-620, 230) },
    timeline: [
      { inDays: -95, title: 'Start der Beteiligung' },
      { inDays: -70, title: 'Klimaküche im Kulturspeicher', text: '80 Menschen, zwölf Töpfe, ein Fahrplan.' },
      { inDays: -40, title: 'Ende der Beteiligung' },
      { inDays: -12, title: 'Beratung im Rat' },
    ],
    documents: [{ title: 'Die zwölf Bausteine', href: '/demo/lindenfurt/klima-bausteine.pdf', kind: 'pdf' }],
    contact: { office: 'Klimabüro', email: 'klima@lindenfurt.example', phone: '05999 12-377' },
    editor: 'emil',
    publishedInDays: -100,
    opensInDays: -95,
    closesInDays: -40,
  },
  {
    tenant: 'lindenfurt',
    slug: 'haushalt',
    title: 'Bürgerhaushalt: Wo darf gespart werden, wo nicht?',
    summary: 'Eine Lücke von 1,9 Millionen Euro, sechs Fragen und vier Seiten ohne Fachwörter. Los geht es in Kürze.',
    description: haushaltDescription,
    topic: 'budget',
    place: { label: 'Ganz Lindenfurt', centre: at(260, -640) },
    timeline: [
      { inDays: -6, title: 'Einbringung des Entwurfs in den Rat' },
      { inDays: 12, title: 'Start der Umfrage' },
      { inDays: 40, title: 'Ende der Umfrage' },
      { inDays: 61, title: 'Beschluss über den Haushalt' },
    ],
    documents: [{ title: 'Haushaltsentwurf in Zahlen', href: '/demo/lindenfurt/haushalt.csv', kind: 'csv' }],
    contact: { office: 'Kämmerei', email: 'kaemmerei@lindenfurt.example', phone: '05999 12-200' },
    editor: 'emil',
    publishedInDays: -5,
    opensInDays: 12,
    closesInDays: 40,
  },
  {
    tenant: 'lindenfurt',
    slug: 'kulturspeicher',
    title: 'Kulturspeicher: Was soll auf die Bühne?',
    summary: 'Der alte Kornspeicher ist saniert, das Programm für das nächste Jahr noch leer. Füllen Sie es mit uns.',
    description: `Vierzig Jahre lang lagerte im Speicher am Ostwall nur Staub. Seit dem Sommer hat er ein Dach, eine Bühne
und 180 Stühle.

Was soll dort stattfinden? Wünschen Sie sich etwas, bieten Sie etwas an, widersprechen Sie. Über Geschmack lässt sich hier
ausdrücklich streiten.`,
    plain: `Der alte Speicher ist fertig. Er hat jetzt eine Bühne.

Was soll dort passieren? Musik? Theater? Ein Fest?

Sagen Sie uns Ihre Idee. Die Stadt liest alle Ideen.`,
    topic: 'culture',
    place: {
      label: 'Kulturspeicher, Töpfergasse 31',
      centre: at(184, 206),
      area: area([150, 170], [212, 176], [204, 240], [146, 232]),
    },
    timeline: [
      { inDays: -20, title: 'Start der Ideensammlung' },
      { inDays: 25, title: 'Ende der Ideensammlung' },
      { inDays: 45, title: 'Programmkonferenz, offen für alle' },
    ],
    documents: [],
    contact: { office: 'Kulturamt', email: 'kultur@lindenfurt.example', phone: '05999 12-415' },
    editor: 'emil',
    publishedInDays: -21,
    opensInDays: -20,
    closesInDays: 25,
  },
];
