import { centres } from '../centres';
import { areaFrom, metresFrom } from '../metres';
import type { DemoOffer } from '../model';

const at = metresFrom(centres.lindenfurt);
const area = areaFrom(centres.lindenfurt);

/** What the plan covers: the square and the first metres of the roads that lead there. */
export const planArea = area(
  [-64, -52],
  [24, -58],
  [24, -126],
  [62, -126],
  [68, -34],
  [150, -14],
  [152, 44],
  [68, 36],
  [64, 132],
  [24, 132],
  [22, 64],
  [-58, 62],
);

const description = `61 Autos passen auf unseren Marktplatz. Und 11.400 fahren jeden Tag an ihm vorbei. Der Wochenmarkt
drängt sich dazwischen, der Brunnen steht seit 2009 trocken, und wer mit dem Rad vom Bahnhof zur Brücke will, macht die
Augen zu und hofft.

Der Rat hat deshalb die Stadtplanung beauftragt, den Platz neu zu ordnen. Jetzt liegt ein **Vorentwurf** vor:

- **Der Platz gehört den Menschen zu Fuß.** 44 Stellplätze entfallen, 17 bleiben, darunter fünf für Menschen mit
  Behinderung.
- **Die Straße „Am Markt“ wird schmaler:** 5,50 Meter statt 9 Meter, Tempo 20, drei Zebrastreifen.
- **Radfahrstreifen** von der Brückenstraße bis zur Bahnhofstraße, auf beiden Seiten.
- **14 Winterlinden,** zehn Bänke mit Arm- und Rückenlehnen und ein Brunnen, in dem wieder Wasser läuft.
- **Zwei barrierefreie Haltestellen,** eine Lieferzone, Bügel für 44 Fahrräder.

### Was mit Ihren Beiträgen geschieht

Die Stadtplanung wertet jeden Beitrag aus und schreibt dazu, ob er in den Entwurf eingeht und warum. Über den Entwurf
entscheidet der Rat in öffentlicher Sitzung.`;

export const marktplatz: DemoOffer = {
  tenant: 'lindenfurt',
  slug: 'marktplatz',
  title: 'Unser Marktplatz: Verkehr neu denken',
  summary:
    'Weniger Durchgangsverkehr, mehr Platz: Sehen Sie sich den Vorentwurf an und sagen Sie, was wir übersehen haben.',
  description,
  plain: `Der Marktplatz soll anders werden.

Jetzt fahren dort viele Autos. Bald soll mehr Platz sein: zum Gehen, zum Sitzen, für Kinder.

Es gibt einen Plan. Sie können sagen: Was ist gut? Was fehlt? Die Stadt liest alles.`,
  scope: {
    asked: 'Alle, die am Marktplatz wohnen, arbeiten, einkaufen oder hindurch müssen.',
    open: 'Fast alles: Tempo, Stellplätze, Lieferzeiten, Bäume, Bänke. Sagen Sie uns, was wir übersehen haben.',
    settled:
      'Der Wochenmarkt bleibt auf dem Platz, mittwochs und samstags. Die Linie 4 hält weiter am Markt. Die Nikolaikirche wird nicht versetzt.',
  },
  topic: 'traffic',
  place: { label: 'Marktplatz und Am Markt', centre: at(4, 0), area: planArea },
  timeline: [
    { inDays: -150, title: 'Auftrag des Rates an die Stadtplanung' },
    { inDays: -16, title: 'Vorentwurf liegt vor, Beteiligung beginnt' },
    {
      inDays: 5,
      title: 'Rundgang mit der Stadtplanung',
      text: 'Treffpunkt 17 Uhr am trockenen Brunnen. Bei Regen mit Schirm.',
    },
    { inDays: 26, title: 'Ende der Beteiligung' },
    { inDays: 80, title: 'Auswertung und überarbeiteter Entwurf' },
    { inDays: 120, title: 'Entscheidung im Rat' },
  ],
  documents: [
    { title: 'Erläuterung zum Vorentwurf', href: '/demo/lindenfurt/marktplatz-erlaeuterung.pdf', kind: 'pdf' },
    { title: 'Verkehrszählung Am Markt', href: '/demo/lindenfurt/verkehrszaehlung.csv', kind: 'csv' },
    { title: 'Plan als Geodaten', href: '/demo/lindenfurt/marktplatz.geojson', kind: 'geojson' },
  ],
  plans: [{ title: 'Vorentwurf Marktplatz', href: '/demo/lindenfurt/marktplatz.geojson' }],
  contact: { office: 'Stadtplanung, Birte Sandhagen', email: 'stadtplanung@lindenfurt.example', phone: '05999 12-361' },
  editor: 'emil',
  publishedInDays: -17,
  opensInDays: -16,
  closesInDays: 26,
};
