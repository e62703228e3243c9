import { centres } from '@/db/demo/content/centres';
import { parkArea } from '@/db/demo/content/erlenstedt/offers';
import { areaFrom, metresFrom } from '@/db/demo/content/metres';
import type { DemoMap } from './demo-map';

const DAY = 24 * 60;
const at = metresFrom(centres.erlenstedt);
const area = areaFrom(centres.erlenstedt);

/** What people put on the draft for the park. */
export const alteBleiche: DemoMap = {
  part: {
    tenant: 'erlenstedt',
    offer: 'alte-bleiche',
    slug: 'karte',
    title: 'Karte: Was gehört wohin?',
    position: 0,
    opensInDays: -12,
    closesInDays: 30,
    requiredTrust: 'email',
    settings: {
      question: 'Was ist gut so, was fehlt, wo hakt es? Zeigen Sie es im Entwurf.',
      area: parkArea,
      categories: [
        { key: 'gut', label: 'Das ist gut so', colour: '#9a2f7a', icon: 'heart' },
        { key: 'idee', label: 'Idee', colour: '#8a5a00', icon: 'idea' },
        { key: 'natur', label: 'Natur', colour: '#2c6e2f', icon: 'tree' },
        { key: 'weg', label: 'Wege und Bänke', colour: '#1f5aa6', icon: 'walk' },
        { key: 'problem', label: 'Problem', colour: '#b3261e', icon: 'warning' },
        { key: 'frage', label: 'Frage', colour: '#4a5058', icon: 'question' },
      ],
    },
  },
  annotations: [
    {
      author: 'wiese',
      minutesAgo: 11.6 * DAY,
      category: 'gut',
      geometry: area([-80, -200], [-10, -160], [36, -210], [44, -280], [-10, -320], [-70, -296]),
      text: 'Genau das: eine große Wiese ohne Schild, Zaun und Konzept. Bitte nur zweimal im Jahr mähen, dann kitzelt es.',
      discussion: [
        {
          author: 'picknick',
          minutesAgo: 11.5 * DAY,
          text: 'Ein Streifen in der Mitte dürfte kürzer sein. Sonst findet man die Thermoskanne nicht wieder.',
          agree: 9,
          disagree: 2,
        },
      ],
    },
    {
      author: 'kita',
      minutesAgo: 11.2 * DAY,
      category: 'idee',
      geometry: { type: 'Point', coordinates: at(-120, -312) },
      text: 'Direkt gegenüber der Kita Wiesenzwerge bitte ein kleines Tor, das Dreijährige nicht aufbekommen, Erzieher:innen mit Bollerwagen aber schon.',
      discussion: [
        {
          author: 'lina',
          minutesAgo: 11 * DAY,
          text: 'So ein Tor gibt es nicht. Wir haben zwei Dreijährige.',
          agree: 16,
          disagree: 0,
        },
      ],
    },
    {
      author: 'nabu',
      minutesAgo: 10.6 * DAY,
      category: 'natur',
      geometry: area([92, -350], [142, -342], [172, -376], [140, -406], [96, -396]),
      text: 'Der Regenteich ist gut, aber bitte ohne Fische und ohne Springbrunnen. Dann kommen die Grasfrösche von allein, die laichen jetzt in der Fahrrinne vom Parkplatz.',
      discussion: [
        {
          author: 'angler',
          minutesAgo: 10.4 * DAY,
          text: 'Ohne Fische? Na gut. Ich fange am Erlbach sowieso nur Zweige.',
          agree: 14,
          disagree: 0,
        },
        {
          author: 'tierarzt',
          minutesAgo: 10.1 * DAY,
          text: 'Am Ufer bitte eine Stelle, wo Hunde trinken dürfen, und den Rest mit Binsen. Sonst wird aus dem Laich ein Bad.',
          agree: 8,
          disagree: 1,
        },
      ],
    },
    {
      author: 'senior',
      minutesAgo: 10.2 * DAY,
      category: 'weg',
      geometry: {
        type: 'LineString',
        coordinates: [at(-124, -180), at(-100, -148), at(-62, -118), at(-16, -98), at(18, -84)],
      },
      text: 'Auf diesem Abschnitt steht auf 120 Metern keine einzige Bank. Für uns ist alle 60 Meter eine Bank die Grenze zwischen Spaziergang und Expedition.',
      discussion: [
        {
          author: 'gehstock',
          minutesAgo: 9.9 * DAY,
          text: 'Alle 50. Der Rückweg zählt auch.',
          agree: 15,
          disagree: 0,
        },
      ],
    },
    {
      author: 'hund',
      minutesAgo: 9.5 * DAY,
      category: 'frage',
      geometry: area([150, -420], [200, -432], [236, -408], [200, -386], [166, -396]),
      text: 'Wo dürfen Hunde ohne Leine? Diese Ecke wäre ideal: weit weg vom Spielplatz und schon jetzt voller Stöckchen.',
      discussion: [
        {
          author: 'nabu',
          minutesAgo: 9.3 * DAY,
          text: 'Bitte nicht am Ufer. Hundert Meter weiter südlich, hinter dem Bahndamm, stört es niemanden.',
          agree: 6,
          disagree: 7,
        },
        {
          author: 'hund',
          minutesAgo: 9.2 * DAY,
          text: 'Hinter dem Bahndamm stört es Emma. Sie hat Angst vor Zügen.',
          agree: 11,
          disagree: 1,
        },
        {
          author: 'emil',
          minutesAgo: 8.8 * DAY,
          text: 'Das Grünflächenamt prüft beide Stellen und stellt sie in der Sprechstunde vor. Emma ist eingeladen.',
          agree: 14,
          disagree: 0,
        },
      ],
    },
    {
      author: 'boule',
      minutesAgo: 8.9 * DAY,
      category: 'gut',
      geometry: { type: 'Point', coordinates: at(18, -112) },
      text: 'Boulebahn an der Abendsonne, fünf Minuten vom Bahnhof: Wir haben vor Freude eine Kugel fallen lassen.',
      discussion: [],
    },
    {
      author: 'skater',
      minutesAgo: 8.4 * DAY,
      category: 'idee',
      geometry: area([-130, -222], [-104, -200], [-92, -214], [-118, -236]),
      text: 'Wenn der Schotterparkplatz weg ist, könnte man ein Stück glatt betonieren: Ledge, Rail, fertig. Kostet weniger als eine Schaukel, wir bauen mit.',
      discussion: [
        {
          author: 'nachbar',
          minutesAgo: 8.2 * DAY,
          text: 'Bis wann am Abend? Ich wohne dreißig Meter daneben und stehe um vier auf.',
          agree: 9,
          disagree: 3,
        },
        {
          author: 'skater',
          minutesAgo: 8.1 * DAY,
          text: 'Bis acht wäre okay für uns. Um vier schlafen wir meistens schon.',
          agree: 13,
          disagree: 1,
          reported: [{ by: 'nachbar', rule: 2, reason: 'Das macht sich über Leute lustig, die Schicht arbeiten.' }],
        },
      ],
    },
    {
      author: 'apfel',
      minutesAgo: 7.7 * DAY,
      category: 'natur',
      geometry: area([-138, -262], [-112, -252], [-106, -330], [-124, -384], [-136, -360]),
      text: 'Ich habe 24 Sorten gezählt und vermisse den Erlenstedter Schlotterapfel. Edelreiser habe ich im Keller, zwei Bäume kann ich veredeln.',
      discussion: [
        {
          author: 'chronik',
          minutesAgo: 7.5 * DAY,
          text: 'Der Schlotterapfel ist 1871 zum ersten Mal erwähnt, in einer Beschwerde über Jungen auf Leitern.',
          agree: 17,
          disagree: 0,
        },
      ],
    },
    {
      author: 'garn',
      minutesAgo: 7.1 * DAY,
      category: 'weg',
      geometry: { type: 'LineString', coordinates: [at(76, -216), at(88, -196), at(104, -176)] },
      text: 'Der Garnsteg ist 1,40 m breit. Wenn der Park eröffnet, treffen sich darauf Kinderwagen, Räder und alle Hunde des Garnviertels. Bitte verbreitern, sonst gibt es Stau über Wasser.',
      discussion: [
        {
          author: 'yusuf',
          minutesAgo: 6.9 * DAY,
          text: 'Ich gehe da jeden Morgen um sechs zum Zug. Licht am Geländer wäre auch gut.',
          agree: 12,
          disagree: 0,
        },
      ],
    },
    {
      author: 'mia',
      minutesAgo: 6.3 * DAY,
      category: 'idee',
      geometry: { type: 'Point', coordinates: at(16, -368) },
      text: 'Im Kletterwald bitte ein Netz, das so hoch ist, dass Erwachsene sich nicht trauen.',
      discussion: [
        {
          author: 'doro',
          minutesAgo: 6.2 * DAY,
          text: 'Ich bin erwachsen und traue mich schon bei der Vorstellung nicht. Unterstützt!',
          agree: 18,
          disagree: 0,
        },
      ],
    },
    {
      author: 'ben',
      minutesAgo: 5.9 * DAY,
      category: 'problem',
      geometry: { type: 'Point', coordinates: at(-112, -206) },
      text: 'Wer hier parkt, weiß ich genau: der Herr aus der Nummer 12, Kennzeichen steht auf meinem Zettel. Den sollte man gleich mit abräumen.',
      discussion: [],
      hidden: {
        by: 'cem',
        rule: 4,
        reason:
          'Bitte keine Angaben, an denen man einzelne Personen erkennt. Über den Parkplatz selbst dürfen Sie hier gern sprechen.',
        minutesAgo: 5.8 * DAY,
      },
    },
    {
      author: 'nachbar',
      minutesAgo: 5.2 * DAY,
      category: 'problem',
      geometry: area([-126, -220], [-100, -196], [-88, -210], [-114, -234]),
      text: 'Die 18 Parkplätze nutzen vor allem Beschäftigte der Kita und wir aus der Hauptstraße. Wohin damit? Vor dem Bahnhof stehen abends 40 Plätze leer, die man für Anwohner:innen freigeben könnte.',
      reported: [{ by: 'skater', rule: 3, reason: 'Es geht um den Park, nicht ums Parken.' }],
      discussion: [
        {
          author: 'pendel',
          minutesAgo: 5 * DAY,
          text: 'Ab 18 Uhr gern. Vorher stehen wir da.',
          agree: 10,
          disagree: 0,
        },
      ],
    },
    {
      author: 'musik',
      minutesAgo: 4.4 * DAY,
      category: 'idee',
      geometry: { type: 'Point', coordinates: at(-30, -136) },
      text: 'Wenn der Pavillon ein Dach aus Holz statt Blech bekommt, spielen wir dort jeden ersten Sonntag im Monat. Bei Blech spielen wir auch, aber dann regnet es vermutlich.',
      discussion: [
        {
          author: 'feier',
          minutesAgo: 4.2 * DAY,
          text: 'Starkstrom nicht vergessen. Eine Zuckerwattemaschine zieht mehr, als man denkt.',
          agree: 8,
          disagree: 2,
          reported: [
            { by: 'imkerin', rule: 6, reason: 'Klingt nach Werbung für den eigenen Verleih.' },
            { by: 'senior', rule: 3, reason: 'Hier geht es um das Dach, nicht um Zuckerwatte.' },
          ],
        },
      ],
    },
    {
      author: 'lauf',
      minutesAgo: 3.8 * DAY,
      category: 'weg',
      geometry: {
        type: 'LineString',
        coordinates: [at(88, -222), at(116, -276), at(150, -336), at(196, -394), at(120, -420), at(-40, -404)],
      },
      text: '720 Meter sind eine krumme Zahl. Mit einer kleinen Schleife um den Teich wären es 800, dann können wir rechnen.',
      discussion: [],
    },
    {
      author: 'imkerin',
      minutesAgo: 3.3 * DAY,
      category: 'natur',
      geometry: { type: 'Point', coordinates: at(126, -286) },
      text: 'Wildblumen statt Rasen: Meine Völker stimmen mit 80.000 Stimmen dafür.',
      discussion: [
        {
          author: 'stern',
          minutesAgo: 3.1 * DAY,
          text: 'Eine Biene, eine Stimme. Demokratischer wird es nicht.',
          agree: 15,
          disagree: 0,
        },
      ],
    },
    {
      author: 'gehstock',
      minutesAgo: 2.7 * DAY,
      category: 'problem',
      placeInWords: 'Zugang von der Hauptstraße, zwischen Bäckerei und Nummer 39',
      text: 'Der Durchgang hat drei Stufen und kein Geländer. Auf dem Plan sieht man das nicht, im Knie schon.',
      discussion: [
        {
          author: 'emil',
          minutesAgo: 2.4 * DAY,
          text: 'Danke, das stand tatsächlich in keinem Plan. Eine Rampe ist jetzt Teil der Kostenschätzung.',
          agree: 13,
          disagree: 0,
        },
      ],
    },
    {
      author: 'foto',
      minutesAgo: 2.1 * DAY,
      category: 'gut',
      geometry: { type: 'Point', coordinates: at(-14, -282) },
      text: 'Danke, dass die Kopfweiden bleiben. Im November, bei Nebel, um sieben: das schönste Motiv der Stadt.',
      discussion: [],
    },
    {
      author: 'laube',
      minutesAgo: 1.6 * DAY,
      category: 'idee',
      geometry: area([-110, -144], [-66, -116], [-56, -130], [-98, -160]),
      text: 'Für die Gemeinschaftsbeete geben wir gern Kompost ab, drei Anhänger im Jahr. Nur das Wasser müsste man nicht vom Bach schleppen: bitte eine Pumpe.',
      discussion: [
        {
          author: 'weber',
          minutesAgo: 1.4 * DAY,
          text: 'Da ist schon ein Brunnen. Die Bleicher haben das Leinen ja auch nicht mit Spucke genässt. Man muss nur den Deckel finden, ungefähr unter dem dritten Auto.',
          agree: 16,
          disagree: 0,
        },
      ],
    },
    {
      author: 'yusuf',
      minutesAgo: 0.9 * DAY,
      category: 'frage',
      geometry: { type: 'Point', coordinates: at(66, -386) },
      text: 'Trimmgeräte: Werden das welche, die man auch im Sitzen benutzen kann? Mein Bruder fährt Rollstuhl und ist stärker als ich.',
      discussion: [],
    },
    {
      author: 'anna',
      minutesAgo: 210,
      category: 'idee',
      geometry: { type: 'Point', coordinates: at(-10, -352) },
      text: 'Neben den Trinkbrunnen bitte eine Schale auf Knöchelhöhe: für Spatzen, Hunde und Zweijährige.',
      discussion: [
        {
          author: 'lina',
          minutesAgo: 130,
          text: 'In dieser Reihenfolge, hoffen wir.',
          agree: 9,
          disagree: 0,
        },
      ],
    },
  ],
};
