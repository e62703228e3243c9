import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { DemoSurvey } from './demo-survey';
import type { DemoAnswers } from './voices';

const settings: SurveySettings = {
  intro:
    'Acht Fragen, etwa vier Minuten. Ihre Antworten werden ohne Ihr Pseudonym ausgewertet; die Balken sehen Sie, sobald Sie geantwortet haben.',
  thanks:
    'Vielen Dank! Die Stadtplanung stellt die Auswertung beim Rundgang am Brunnen vor. Der ist dann noch trocken.',
  results: 'always',
  pages: [
    {
      id: 'fragen',
      questions: [
        {
          id: 'wie-oft',
          kind: 'single',
          label: 'Wie oft sind Sie auf dem Marktplatz?',
          required: true,
          options: [
            { id: 'taeglich', label: 'Jeden Tag oder fast jeden Tag' },
            { id: 'woechentlich', label: 'Mehrmals in der Woche' },
            { id: 'markt', label: 'Vor allem, wenn Markt ist' },
            { id: 'selten', label: 'Selten' },
          ],
        },
        {
          id: 'womit',
          kind: 'multiple',
          label: 'Wie kommen Sie dorthin?',
          required: true,
          options: [
            { id: 'fuss', label: 'Zu Fuß, mit Rollator oder Rollstuhl' },
            { id: 'rad', label: 'Mit dem Fahrrad' },
            { id: 'bus', label: 'Mit dem Bus' },
            { id: 'auto', label: 'Mit dem Auto' },
          ],
        },
        {
          id: 'plan',
          kind: 'scale',
          label: 'Was halten Sie vom Vorentwurf insgesamt?',
          required: true,
          min: 1,
          max: 5,
          minLabel: 'gar nichts',
          maxLabel: 'sehr viel',
        },
        {
          id: 'stellplaetze',
          kind: 'single',
          label: 'Wie viele Stellplätze soll der Platz behalten?',
          required: true,
          options: [
            { id: 'keine', label: 'Keine, außer für Menschen mit Behinderung' },
            { id: 'entwurf', label: '17, wie im Vorentwurf' },
            { id: 'haelfte', label: 'Etwa die Hälfte der heutigen 61' },
            { id: 'alle', label: 'Alle' },
          ],
        },
        {
          id: 'wichtig',
          kind: 'multiple',
          label: 'Was ist Ihnen auf dem Platz am wichtigsten?',
          required: true,
          max: 3,
          options: [
            { id: 'baeume', label: 'Bäume und Schatten' },
            { id: 'sitzen', label: 'Sitzen, ohne etwas kaufen zu müssen' },
            { id: 'radwege', label: 'Sichere Radfahrstreifen' },
            { id: 'pflaster', label: 'Pflaster, das man gut begehen und berollen kann' },
            { id: 'parken', label: 'Kurzzeitparken vor den Geschäften' },
            { id: 'wasser', label: 'Ein Brunnen mit Wasser' },
            { id: 'licht', label: 'Gutes Licht am Abend' },
          ],
        },
        {
          id: 'versuch',
          kind: 'single',
          label: 'Soll die neue Aufteilung zuerst einen Sommer lang ausprobiert werden?',
          required: false,
          options: [
            { id: 'ja', label: 'Ja, mit Blumenkübeln und Farbe' },
            { id: 'nein', label: 'Nein, gleich richtig bauen' },
            { id: 'gar-nicht', label: 'Weder noch, alles soll bleiben' },
          ],
        },
        {
          id: 'baenke',
          kind: 'number',
          label: 'Wie viele Bänke braucht der Marktplatz?',
          hint: 'Heute sind es zwei. Eine davon steht hinter dem Glascontainer.',
          required: false,
          min: 0,
          max: 40,
          whole: true,
          unit: 'Bänke',
        },
        {
          id: 'worte',
          kind: 'text',
          label: 'Was möchten Sie der Stadtplanung noch mitgeben?',
          required: false,
          limit: 800,
        },
      ],
    },
  ],
};

const answers: DemoAnswers = {
  seed: 61,
  voices: [
    {
      share: 52,
      answers: {
        'wie-oft': { taeglich: 4, woechentlich: 4, markt: 3, selten: 1 },
        womit: { fuss: 0.75, rad: 0.6, bus: 0.25, auto: 0.2 },
        plan: { around: 4.4, spread: 1.6 },
        stellplaetze: { keine: 4, entwurf: 6, haelfte: 1 },
        wichtig: { baeume: 0.7, sitzen: 0.6, radwege: 0.5, pflaster: 0.4, wasser: 0.35, licht: 0.3 },
        versuch: { ja: 6, nein: 4 },
        baenke: { around: 14, spread: 14 },
      },
    },
    {
      share: 30,
      answers: {
        'wie-oft': { taeglich: 2, woechentlich: 4, markt: 4, selten: 2 },
        womit: { fuss: 0.5, rad: 0.25, bus: 0.3, auto: 0.7 },
        plan: { around: 3, spread: 2 },
        stellplaetze: { entwurf: 3, haelfte: 6, alle: 1 },
        wichtig: { baeume: 0.5, sitzen: 0.5, pflaster: 0.6, parken: 0.6, licht: 0.4, wasser: 0.3 },
        versuch: { ja: 7, nein: 1, 'gar-nicht': 1 },
        baenke: { around: 9, spread: 8 },
      },
    },
    {
      share: 18,
      answers: {
        'wie-oft': { taeglich: 2, woechentlich: 3, markt: 2, selten: 3 },
        womit: { fuss: 0.3, rad: 0.1, bus: 0.1, auto: 0.95 },
        plan: { around: 1.6, spread: 1.6 },
        stellplaetze: { haelfte: 3, alle: 7 },
        wichtig: { parken: 0.95, pflaster: 0.4, licht: 0.4, baeume: 0.2, sitzen: 0.2 },
        versuch: { ja: 2, 'gar-nicht': 7 },
        baenke: { around: 5, spread: 6 },
      },
    },
  ],
  texts: {
    worte: [
      'Bitte stellt die Rathausuhr richtig. Danach können wir über alles reden.',
      'Denkt an die Lieferdienste. Die halten sonst auf dem Radfahrstreifen, und zwar alle.',
      'Ein Trinkbrunnen. Mehr will ich gar nicht.',
      'Der Platz ist im Sommer ein Backblech. Ohne Schatten bringt die schönste Bank nichts.',
      'Ich habe ein Geschäft in der Langen Straße und Angst vor der Baustelle, nicht vor dem Ergebnis. Bitte in Abschnitten bauen.',
      'Toiletten! Öffentlich, sauber, barrierefrei. Wer lange sitzt, muss auch mal.',
      'Mein Vater ist blind. Ein Leitstreifen vom Bus zum Rathaus wäre für ihn der ganze Plan.',
      'Lasst die Kirche im Dorf und das Auto am Wall.',
      'Bitte nicht wieder diese Poller, die nachts aussehen wie kleine Mönche.',
      'Schön wäre ein Schachfeld. Figuren leihe ich.',
    ],
  },
};

export const marktplatz: DemoSurvey = {
  part: {
    tenant: 'lindenfurt',
    offer: 'marktplatz',
    slug: 'umfrage',
    title: 'Acht Fragen zum Platz',
    position: 2,
    opensInDays: -16,
    closesInDays: 26,
    requiredTrust: 'guest',
    settings,
  },
  count: 64,
  answers,
};
