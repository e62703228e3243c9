import { centres } from '@/db/demo/content/centres';
import { planArea } from '@/db/demo/content/lindenfurt/marktplatz';
import { areaFrom, metresFrom } from '@/db/demo/content/metres';
import type { DemoMap } from './demo-map';

const DAY = 24 * 60;
const at = metresFrom(centres.lindenfurt);
const area = areaFrom(centres.lindenfurt);

/** What people put on the draft for the market square. */
export const marktplatz: DemoMap = {
  part: {
    tenant: 'lindenfurt',
    offer: 'marktplatz',
    slug: 'karte',
    title: 'Karte: Genau hier!',
    position: 1,
    opensInDays: -16,
    closesInDays: 26,
    requiredTrust: 'email',
    settings: {
      question: 'Setzen Sie Ihren Hinweis dorthin, wo er hingehört: als Punkt, Linie oder Fläche.',
      area: planArea,
      categories: [
        { key: 'zu-fuss', label: 'Gehen und Rollen', colour: '#8a5a00', icon: 'walk' },
        { key: 'rad', label: 'Fahrrad', colour: '#b3261e', icon: 'bicycle' },
        { key: 'bus', label: 'Bus', colour: '#0f6b4a', icon: 'bus' },
        { key: 'auto', label: 'Auto und Lieferung', colour: '#4a5058', icon: 'car' },
        { key: 'aufenthalt', label: 'Sitzen und treffen', colour: '#7a3f9d', icon: 'bench' },
        { key: 'gruen', label: 'Bäume und Beete', colour: '#2c6e2f', icon: 'tree' },
        { key: 'licht', label: 'Licht', colour: '#1f5aa6', icon: 'light' },
        { key: 'sicherheit', label: 'Gefahrenstelle', colour: '#9a2f5a', icon: 'warning' },
      ],
    },
  },
  annotations: [
    {
      author: 'rollstuhl',
      minutesAgo: 14.2 * DAY,
      category: 'zu-fuss',
      geometry: { type: 'LineString', coordinates: [at(-30, 35), at(-22, 20), at(0, 6), at(36, -2)] },
      text: 'Hier bitte eine ebene Bahn durch das Pflaster: von den Behindertenparkplätzen quer über den Platz bis zur Apotheke. 1,50 m breit reicht.',
      discussion: [
        {
          author: 'heimat',
          minutesAgo: 14 * DAY,
          text: 'Das Denkmalamt hat so etwas in Haselrode genehmigt. Ich bringe zum Rundgang Fotos mit.',
          agree: 7,
          disagree: 0,
        },
      ],
    },
    {
      author: 'zwillinge',
      minutesAgo: 13.1 * DAY,
      category: 'sicherheit',
      geometry: { type: 'Point', coordinates: at(47, 39) },
      text: 'Der Zebrastreifen am Rathaus liegt direkt hinter der Kurve. Wer aus der Nordstraße kommt, sieht meine Zwillinge erst, wenn sie schon drauf sind. Bitte zehn Meter nach Süden.',
      discussion: [
        {
          author: 'taxi',
          minutesAgo: 12.9 * DAY,
          text: 'Stimmt. Ich fahre da jeden Tag und bremse aus Erfahrung, nicht aus Einsicht.',
          agree: 9,
          disagree: 0,
        },
        {
          author: 'emil',
          minutesAgo: 12.2 * DAY,
          text: 'Die Sichtweite wird nachgemessen. Ergebnis beim Rundgang.',
          agree: 5,
          disagree: 0,
        },
      ],
    },
    {
      author: 'blumen',
      minutesAgo: 11.6 * DAY,
      category: 'aufenthalt',
      geometry: area([-30, 5], [20, 6], [20, 16], [-30, 15]),
      text: 'Hier stehen mittwochs und samstags die Stände. Wenn Bodenhülsen für die Schirme eingelassen werden, fliegt beim nächsten Sturm nicht wieder der Honig in die Kirche.',
      discussion: [
        {
          author: 'kirche',
          minutesAgo: 11.4 * DAY,
          text: 'Der Honig war übrigens gut. Die Orgel sieht das anders.',
          agree: 13,
          disagree: 0,
        },
      ],
    },
    {
      author: 'lastenrad',
      minutesAgo: 10.7 * DAY,
      category: 'rad',
      geometry: { type: 'Point', coordinates: at(33.5, -20) },
      text: 'Vier Bügel für Lastenräder sind ein Anfang. Bitte mit 1,20 m Abstand, sonst parkt man sich gegenseitig die Kinder ein.',
      discussion: [],
    },
    {
      author: 'busfahrer',
      minutesAgo: 9.8 * DAY,
      category: 'bus',
      geometry: { type: 'Point', coordinates: at(50.4, -62) },
      text: 'Haltestelle Richtung Bahnhof: bitte fünf Meter weiter nach Süden. Sonst steht mein Heck auf dem Zebrastreifen, und ich kenne die Leute, die dann klopfen.',
      answer: {
        by: 'emil',
        minutesAgo: 2.4 * DAY,
        status: 'planned',
        text: 'Danke für den Hinweis aus der Fahrerkabine. Im überarbeiteten Entwurf liegt die Haltestelle fünf Meter weiter südlich, und der Zebrastreifen bleibt frei. Mit dem Verkehrsbetrieb ist das abgesprochen.',
      },
      discussion: [
        {
          author: 'trude',
          minutesAgo: 9.6 * DAY,
          text: 'Ich klopfe nur, wenn Sie zu früh losfahren, junger Mann.',
          agree: 16,
          disagree: 0,
        },
      ],
    },
    {
      author: 'jule',
      minutesAgo: 8.9 * DAY,
      category: 'aufenthalt',
      geometry: area([-26, -6], [-10, -6], [-10, 7], [-26, 7]),
      text: 'Rund um den Brunnen ein Sitzkreis statt einzelner Bänke. Mit einer Stufe, auf der man auch mal eine Gitarre abstellen kann.',
      discussion: [
        {
          author: 'orgel',
          minutesAgo: 8.7 * DAY,
          text: 'Gitarre ja. Verstärker nur, wenn ich sonntags auch mal darf.',
          agree: 9,
          disagree: 1,
        },
      ],
    },
    {
      author: 'agnieszka',
      minutesAgo: 7.3 * DAY,
      category: 'licht',
      geometry: { type: 'Point', coordinates: at(-22, -46) },
      text: 'Dunkelste Ecke der Altstadt. Hier fehlt eine Laterne, am besten eine, die nicht durch das Schlafzimmerfenster gegenüber leuchtet.',
      discussion: [],
    },
    {
      author: 'nachteule',
      minutesAgo: 6.1 * DAY,
      category: 'sicherheit',
      geometry: { type: 'LineString', coordinates: [at(42, -108), at(45, -34), at(47, 0), at(47, 36)] },
      text: 'Nachts wird hier gerast, weil die Straße gerade ist und keiner schaut. Tempo 20 auf dem Schild hilft nicht. Eine leichte Verschwenkung oder Kissen schon.',
      discussion: [
        {
          author: 'feuerwehr',
          minutesAgo: 6 * DAY,
          text: 'Kissen bitte so, dass die Räder eines Löschfahrzeugs links und rechts vorbeipassen. Es gibt Maße dafür, wir schicken sie der Stadtplanung.',
          agree: 7,
          disagree: 0,
        },
      ],
    },
    {
      author: 'eis',
      minutesAgo: 4.4 * DAY,
      category: 'gruen',
      geometry: { type: 'Point', coordinates: at(5, -31.5) },
      text: 'Dieser Baum und sein östlicher Nachbar: bitte je zwei Meter auseinanderrücken, dann passt die Terrasse dazwischen. Wir übernehmen auch das Gießen.',
      discussion: [],
    },
    {
      author: 'taxi',
      minutesAgo: 3.1 * DAY,
      category: 'auto',
      geometry: area([36, 60], [39.5, 60], [39.5, 72], [36, 72]),
      text: 'Hier stehen heute die Taxis. Im Plan: nichts. Zwei Plätze neben der Haltestelle würden passen, wir rücken auch zusammen.',
      discussion: [
        {
          author: 'mehmet',
          minutesAgo: 2.8 * DAY,
          text: 'Nach dem letzten Bus um 21:10 ist das keine Kleinigkeit. Bitte übernehmen!',
          agree: 8,
          disagree: 0,
        },
      ],
    },
    {
      author: 'gartenzwerg',
      minutesAgo: 1.4 * DAY,
      category: 'gruen',
      geometry: { type: 'Point', coordinates: at(-41.5, -15) },
      text: 'Staudenbeet: gern! Aber bitte keine Rosen. In Rosen sammelt sich alles, was vom Wind kommt, und ich war 31 Jahre bei der Stadtreinigung.',
      discussion: [],
    },
    {
      author: 'opa',
      minutesAgo: 320,
      category: 'aufenthalt',
      placeInWords: 'Vor dem Rathaus, neben den drei Stufen',
      text: 'Hier stand bis 1974 eine runde Bank um die alte Linde. Ich weiß das, weil ich darauf meine Frau gefragt habe. Eine runde Bank um einen neuen Baum wäre doch eine Idee.',
      discussion: [
        {
          author: 'lotte',
          minutesAgo: 180,
          text: 'Und, was hat sie gesagt?',
          agree: 4,
          disagree: 0,
        },
        {
          author: 'opa',
          minutesAgo: 150,
          text: 'Sie hat gesagt, die Bank sei feucht. Wir sind seit 51 Jahren verheiratet.',
          agree: 17,
          disagree: 0,
        },
      ],
    },
  ],
};
