import { centres } from '../centres';
import { areaFrom, metresFrom } from '../metres';
import type { DemoOffer } from '../model';

const at = metresFrom(centres.erlenstedt);
const area = areaFrom(centres.erlenstedt);

/** The old bleaching ground between Bahnhofstraße and the brook. */
export const parkArea = area(
  [-152, -150],
  [-100, -108],
  [-40, -74],
  [20, -36],
  [48, -44],
  [92, -120],
  [116, -190],
  [180, -320],
  [246, -408],
  [190, -438],
  [60, -446],
  [-60, -432],
  [-140, -412],
  [-152, -300],
);

const parkDescription = `Auf der Alten Bleiche lag früher das Leinen in der Sonne, heute liegt dort ein Schotterparkplatz
neben einer Wiese, die niemandem so recht gehört. Vier Hektar mitten in der Stadt, mit drei alten Kopfweiden und einem Bach.

Daraus soll ein **Stadtteilpark** werden. Das Büro *Grünzeug* hat einen Entwurf gezeichnet:

- ein **Rundweg** von 720 Metern, fest und mit dem Rollstuhl zu befahren,
- eine **große Wiese**, auf der man liegen, spielen und nichts tun darf,
- ein **Wasserspielplatz** und ein Kletterwald für Größere,
- eine **Obstwiese** mit 24 alten Sorten und Gemeinschaftsbeete,
- ein **Pavillon** mit Dach und Strom, ein Regenteich, eine Boulebahn.

Die drei Kopfweiden bleiben. Die Frösche haben ein Wort mitzureden: Am Ufer wird von März bis Mai nicht gebaut.

### Was wir von Ihnen wissen möchten

Zeigen Sie auf der Karte: Was ist gut so? Was fehlt? Wo wird es eng, laut oder dunkel? Jeder Eintrag kann ein Punkt, eine
Linie oder eine Fläche sein, und unter jedem kann man sich unterhalten.

Das Budget liegt bei 1,1 Millionen Euro. Alles geht also nicht, aber vieles.`;

const wohnenDescription = `Seit 2014 hält am alten Güterbahnhof kein Zug mehr. Auf der Fläche könnten rund 140 Wohnungen
entstehen. Die Frage war: **Was für welche?**

Zehn Wochen lang haben 63 Menschen mitgeschrieben. Danke! Die Ergebnisse sind in den Rahmenplan eingeflossen: ein Drittel
geförderte Wohnungen, ein Haus für mehrere Generationen, Stellplätze am Rand statt in der Mitte.`;

const schulwegDescription = `Morgens um halb acht ist vor der Grundschule am Erlbach mehr los als auf der Kirmes. Eltern
bringen ihre Kinder mit dem Auto, weil der Weg zu Fuß gefährlich ist. Gefährlich ist er, weil so viele Autos kommen.

Wir möchten das mit den Kindern zusammen ändern. Ab der kommenden Woche können Sie **auf der Karte Schulwege einzeichnen**
und Stellen markieren, an denen es hakt. Kinder dürfen das auch, am besten mit jemandem daneben, der tippt.`;

export const offers: DemoOffer[] = [
  {
    tenant: 'erlenstedt',
    slug: 'alte-bleiche',
    title: 'Ein Park für alle: die Alte Bleiche',
    summary:
      'Vier Hektar Wiese, drei Kopfweiden, ein Entwurf: Zeigen Sie auf der Karte, was gut ist und was noch fehlt.',
    description: parkDescription,
    topic: 'green',
    place: { label: 'Alte Bleiche, zwischen Bahnhofstraße und Erlbach', centre: at(10, -250), area: parkArea },
    timeline: [
      { inDays: -60, title: 'Spaziergang mit 90 Menschen und sieben Hunden' },
      { inDays: -12, title: 'Entwurf veröffentlicht, Kartendialog eröffnet' },
      {
        inDays: 9,
        title: 'Sprechstunde unter der mittleren Kopfweide',
        text: 'Samstag, 11 bis 13 Uhr. Kaffee ist da, Becher bitte mitbringen.',
      },
      { inDays: 30, title: 'Ende des Kartendialogs' },
      { inDays: 75, title: 'Überarbeiteter Entwurf' },
      { inDays: 150, title: 'Baubeginn, sobald die Frösche ausgezogen sind' },
    ],
    documents: [
      { title: 'Der Parkentwurf, erklärt', href: '/demo/erlenstedt/alte-bleiche.pdf', kind: 'pdf' },
      { title: 'Parkentwurf als Geodaten', href: '/demo/erlenstedt/bleiche.geojson', kind: 'geojson' },
    ],
    plans: [{ title: 'Parkentwurf Alte Bleiche', href: '/demo/erlenstedt/bleiche.geojson' }],
    contact: { office: 'Grünflächenamt, Jonas Wiedfeld', email: 'gruen@erlenstedt.example', phone: '05998 8-233' },
    editor: 'emil',
    publishedInDays: -13,
    opensInDays: -12,
    closesInDays: 30,
  },
  {
    tenant: 'erlenstedt',
    slug: 'gueterbahnhof',
    title: 'Wohnen am alten Güterbahnhof',
    summary: '140 Wohnungen, wo früher Waggons standen: Was wird dort gebraucht? Die Beteiligung ist beendet.',
    description: wohnenDescription,
    topic: 'housing',
    place: {
      label: 'Alter Güterbahnhof, Ladestraße',
      centre: at(-330, -440),
      area: area([-470, -480], [-210, -482], [-200, -410], [-460, -400]),
    },
    timeline: [
      { inDays: -170, title: 'Start der Beteiligung' },
      { inDays: -100, title: 'Ende der Beteiligung' },
      {
        inDays: -45,
        title: 'Rahmenplan im Rat beschlossen',
        text: 'Einstimmig, bei einer Enthaltung und einem Stau auf der Hauptstraße.',
      },
      { inDays: 200, title: 'Architekturwettbewerb' },
    ],
    documents: [],
    contact: { office: 'Bauamt', email: 'bauamt@erlenstedt.example', phone: '05998 8-210' },
    editor: 'emil',
    publishedInDays: -172,
    opensInDays: -170,
    closesInDays: -100,
  },
  {
    tenant: 'erlenstedt',
    slug: 'schulwege',
    title: 'Sicher zur Schule: Wege einzeichnen',
    summary: 'Welche Wege gehen Kinder wirklich, und wo hakt es? Ab nächster Woche auf der Karte.',
    description: schulwegDescription,
    topic: 'education',
    place: { label: 'Rund um die Grundschule am Erlbach', centre: at(330, 10) },
    timeline: [
      { inDays: 7, title: 'Start des Kartendialogs' },
      { inDays: 20, title: 'Probelauf mit der Klasse 3b' },
      { inDays: 45, title: 'Ende des Kartendialogs' },
    ],
    documents: [],
    contact: { office: 'Schulverwaltung', email: 'schule@erlenstedt.example', phone: '05998 8-180' },
    editor: 'emil',
    publishedInDays: -2,
    opensInDays: 7,
    closesInDays: 45,
  },
];
