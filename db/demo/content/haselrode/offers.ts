import { centres } from '../centres';
import { areaFrom, metresFrom } from '../metres';
import type { DemoOffer } from '../model';

const at = metresFrom(centres.haselrode);
const area = areaFrom(centres.haselrode);

const bathDescription = `Unser Hallenbad ist 52 Jahre alt. Das sieht man ihm an, und man riecht es auch. Die Lüftung rasselt, die
Fliesen fallen, und seit dem Frühjahr bleibt das Lehrschwimmbecken kalt, weil die Pumpe in Ruhestand gegangen ist.

Der Gemeinderat muss im nächsten Jahr entscheiden. Drei Wege liegen auf dem Tisch:

| | Sanieren | Neu bauen | Schließen |
| --- | --- | --- | --- |
| Kosten | 7,4 Mio. € | 12,9 Mio. € | 0,9 Mio. € (Abriss) |
| Anteil der Gemeinde | 3,1 Mio. € | 4,6 Mio. € | 0,9 Mio. € |
| Zuschuss im Jahr | 410.000 € | 330.000 € | Bus nach Lindenfurt: 95.000 € |
| Geschlossen für | 16 Monate | 0 Monate | immer |

Bevor der Rat abstimmt, möchten wir wissen, **wie Sie das Bad nutzen und was es Ihnen wert ist.** Die Umfrage dauert fünf
Minuten. Sie können teilnehmen, ohne sich anzumelden.`;

const trailsDescription = `Der Haselsteig ist 31 Kilometer lang, dreimal ausgezeichnet und an mindestens zwölf Stellen matschig.
Im Frühjahr bringen Forst, Bauhof und Wanderverein die Wege in Ordnung: neue Schilder, Stege, ein paar Bänke.

**Zeigen Sie uns, wo.** Wer eine Bank vorschlägt, sagt bitte auch, was man von ihr aus sieht.`;

const windDescription = `Auf dem Kahlen Berg könnten drei Windräder stehen, zusammen stark genug für 9.000 Haushalte. Haselrode hat
2.900. Die Fläche gehört zur Hälfte der Gemeinde.

Wir haben gefragt: **Unter welchen Bedingungen könnten Sie damit leben?** Das Gespräch war lebhaft und fair. Der Rat hat
danach beschlossen, zwei Standorte weiter zu prüfen und den dritten, neben dem Brutplatz der Waldohreule, aufzugeben.`;

export const offers: DemoOffer[] = [
  {
    tenant: 'haselrode',
    slug: 'hallenbad',
    title: 'Unser Hallenbad: sanieren, neu bauen oder Abschied nehmen?',
    summary: 'Das Bad ist 52 Jahre alt und hat drei mögliche Zukünfte. Sagen Sie uns, was es Ihnen wert ist.',
    description: bathDescription,
    plain: `Unser Hallenbad ist alt. Vieles ist kaputt.

Es gibt 3 Wege. Wir machen das Bad neu. Oder wir bauen ein anderes Bad. Oder das Bad macht zu.

Alles kostet Geld. Was ist Ihnen wichtig? Sagen Sie es uns.`,
    topic: 'budget',
    place: {
      label: 'Hallenbad, Am Hallenbad 1',
      centre: at(-80, -356),
      area: area([-140, -420], [-30, -400], [-20, -270], [-140, -280]),
    },
    timeline: [
      { inDays: -30, title: 'Gutachten im Gemeinderat vorgestellt' },
      { inDays: -18, title: 'Start der Umfrage' },
      {
        inDays: -4,
        title: 'Tag der offenen Umkleide',
        text: '214 Menschen haben die Pumpe besucht. Sie hat sich gefreut.',
      },
      { inDays: 17, title: 'Ende der Umfrage' },
      { inDays: 48, title: 'Auswertung im Gemeinderat' },
      { inDays: 110, title: 'Entscheidung' },
    ],
    documents: [
      {
        title: 'Drei Wege für das Hallenbad (Kurzfassung des Gutachtens)',
        href: '/demo/haselrode/hallenbad-gutachten.pdf',
        kind: 'pdf',
      },
      { title: 'Besuche je Monat seit 2019', href: '/demo/haselrode/hallenbad-besuche.csv', kind: 'csv' },
    ],
    contact: { office: 'Kämmerei, Ruth Ellermann', email: 'kaemmerei@haselrode.example', phone: '05997 330-21' },
    editor: 'emil',
    publishedInDays: -19,
    opensInDays: -18,
    closesInDays: 17,
  },
  {
    tenant: 'haselrode',
    slug: 'wanderwege',
    title: 'Haselsteig: Wo drückt der Wanderschuh?',
    summary: 'Matsch, Schilder, Bänke: Zeigen Sie auf der Karte, was im Frühjahr in Ordnung gebracht werden soll.',
    description: trailsDescription,
    topic: 'green',
    place: { label: 'Wanderwege rund um Haselrode', centre: at(-640, 210) },
    timeline: [
      { inDays: -9, title: 'Start des Kartendialogs' },
      { inDays: 21, title: 'Ende des Kartendialogs' },
      { inDays: 35, title: 'Begehung mit Forst und Wanderverein', text: 'Feste Schuhe. Wirklich.' },
      { inDays: 120, title: 'Arbeiten im Wald, vor der Brutzeit abgeschlossen' },
    ],
    documents: [],
    contact: { office: 'Bauhof, Sven Tolle', email: 'bauhof@haselrode.example', phone: '05997 330-40' },
    editor: 'emil',
    publishedInDays: -10,
    opensInDays: -9,
    closesInDays: 21,
  },
  {
    tenant: 'haselrode',
    slug: 'windkraft',
    title: 'Windräder am Kahlen Berg: Unter welchen Bedingungen?',
    summary:
      'Drei Standorte, viele Meinungen und eine Waldohreule. Die Beteiligung ist beendet, das Ergebnis liegt vor.',
    description: windDescription,
    topic: 'climate',
    place: { label: 'Kahler Berg, östlich der Sonnenleite', centre: at(1240, -300) },
    timeline: [
      { inDays: -140, title: 'Start der Beteiligung' },
      { inDays: -118, title: 'Fahrt zum Windrad in Kaltenbeck', text: 'Zwei Busse, ein Aufstieg, 41 Ohren.' },
      { inDays: -98, title: 'Ende der Beteiligung' },
      { inDays: -62, title: 'Beschluss des Gemeinderates: zwei Standorte weiter prüfen' },
    ],
    documents: [],
    contact: { office: 'Bauamt', email: 'bauamt@haselrode.example', phone: '05997 330-30' },
    editor: 'emil',
    publishedInDays: -142,
    opensInDays: -140,
    closesInDays: -98,
  },
];
