import { choice, type SurveyTemplate, steps, words } from './template';

/** How people get about, how far, and what keeps them from another way of doing so. */
export const traffic: SurveyTemplate = {
  code: 'traffic',
  settings: {
    intro:
      'Wie kommen Sie im Alltag von einem Ort zum anderen? Ihre Antworten helfen uns, Wege, Busse und Straßen besser zu planen. Das dauert etwa fünf Minuten.',
    pages: [
      {
        id: 'wege',
        title: 'Ihre Wege',
        questions: [
          choice(
            'single',
            ['verkehrsmittel', 'Womit sind Sie im Alltag am häufigsten unterwegs?'],
            {
              'zu-fuss': 'Zu Fuß',
              fahrrad: 'Mit dem Fahrrad oder Pedelec',
              'bus-bahn': 'Mit Bus oder Bahn',
              auto: 'Mit dem Auto',
              motorrad: 'Mit Motorrad oder Roller',
            },
            { required: true, other: 'Anders' },
          ),
          {
            ...{ id: 'entfernung', kind: 'number', label: 'Wie weit ist Ihr häufigster Weg?', required: false },
            ...{ hint: 'Ungefähr genügt, zum Beispiel 2,5.', min: 0, max: 500, unit: 'km' },
          },
          choice('single', ['zweck', 'Wohin führt dieser Weg?'], {
            arbeit: 'Zur Arbeit',
            bildung: 'Zur Schule, zur Ausbildung oder zum Studium',
            einkauf: 'Zum Einkaufen oder um etwas zu erledigen',
            begleiten: 'Ich bringe oder hole jemanden',
            freizeit: 'In die Freizeit',
          }),
        ],
      },
      {
        id: 'auto',
        title: 'Statt mit dem Auto',
        showIf: { of: 'verkehrsmittel', in: ['auto'] },
        questions: [
          choice(
            'multiple',
            ['umstieg', 'Was müsste besser werden, damit Sie öfter anders unterwegs sind?'],
            {
              radwege: 'Sichere Radwege',
              takt: 'Busse oder Bahnen, die öfter fahren',
              verbindung: 'Direkte Verbindungen, ohne umzusteigen',
              preis: 'Günstigere Fahrkarten',
              haltestelle: 'Eine Haltestelle in der Nähe',
              nichts: 'Für mich kommt nichts anderes infrage',
            },
            { other: 'Etwas anderes' },
          ),
        ],
      },
      {
        id: 'urteil',
        title: 'Ihr Urteil',
        questions: [
          {
            id: 'zustand',
            kind: 'matrix',
            label: 'Wie zufrieden sind Sie mit …',
            required: false,
            rows: [
              { id: 'gehwege', label: 'den Gehwegen' },
              { id: 'radwege', label: 'den Radwegen' },
              { id: 'busse', label: 'Bussen und Bahnen' },
              { id: 'strassen', label: 'den Straßen' },
              { id: 'parken', label: 'dem Parken' },
            ],
            options: [
              { id: 'zufrieden', label: 'Zufrieden' },
              { id: 'teils', label: 'Teils, teils' },
              { id: 'unzufrieden', label: 'Unzufrieden' },
            ],
          },
          steps('sicherheit', 'Wie sicher fühlen Sie sich unterwegs?', ['sehr unsicher', 'sehr sicher']),
          words(
            'stelle',
            'Welche Stelle ist besonders gefährlich oder lästig?',
            'Bitte nennen Sie Straße und Kreuzung.',
          ),
        ],
      },
    ],
    results: 'after-answer',
    thanks: 'Danke! Die Ergebnisse sehen Sie gleich; was wir daraus machen, lesen Sie auf der Seite des Angebots.',
    translations: {
      en: {
        intro:
          'How do you get from one place to another in everyday life? Your answers help us plan paths, buses and roads better. It takes about five minutes.',
        'pages.wege.title': 'Your journeys',
        'questions.verkehrsmittel.label': 'How do you get about most often in everyday life?',
        'questions.verkehrsmittel.options.zu-fuss.label': 'On foot',
        'questions.verkehrsmittel.options.fahrrad.label': 'By bicycle or e-bike',
        'questions.verkehrsmittel.options.bus-bahn.label': 'By bus or train',
        'questions.verkehrsmittel.options.auto.label': 'By car',
        'questions.verkehrsmittel.options.motorrad.label': 'By motorcycle or scooter',
        'questions.verkehrsmittel.other': 'Another way',
        'questions.entfernung.label': 'How far is your most frequent journey?',
        'questions.entfernung.hint': 'A rough figure will do, for example 2.5.',
        'questions.entfernung.unit': 'km',
        'questions.zweck.label': 'Where does this journey lead?',
        'questions.zweck.options.arbeit.label': 'To work',
        'questions.zweck.options.bildung.label': 'To school, training or university',
        'questions.zweck.options.einkauf.label': 'To the shops or to run errands',
        'questions.zweck.options.begleiten.label': 'I take or collect somebody',
        'questions.zweck.options.freizeit.label': 'To what I do in my free time',
        'pages.auto.title': 'Instead of the car',
        'questions.umstieg.label': 'What would have to improve for you to travel differently more often?',
        'questions.umstieg.options.radwege.label': 'Safe cycle paths',
        'questions.umstieg.options.takt.label': 'Buses or trains that run more often',
        'questions.umstieg.options.verbindung.label': 'Direct connections without changing',
        'questions.umstieg.options.preis.label': 'Cheaper tickets',
        'questions.umstieg.options.haltestelle.label': 'A stop nearby',
        'questions.umstieg.options.nichts.label': 'Nothing else is possible for me',
        'questions.umstieg.other': 'Something else',
        'pages.urteil.title': 'Your opinion',
        'questions.zustand.label': 'How satisfied are you with …',
        'questions.zustand.rows.gehwege.label': 'the pavements',
        'questions.zustand.rows.radwege.label': 'the cycle paths',
        'questions.zustand.rows.busse.label': 'buses and trains',
        'questions.zustand.rows.strassen.label': 'the roads',
        'questions.zustand.rows.parken.label': 'parking',
        'questions.zustand.options.zufrieden.label': 'Satisfied',
        'questions.zustand.options.teils.label': 'Partly',
        'questions.zustand.options.unzufrieden.label': 'Dissatisfied',
        'questions.sicherheit.label': 'How safe do you feel when you are out and about?',
        'questions.sicherheit.minLabel': 'very unsafe',
        'questions.sicherheit.maxLabel': 'very safe',
        'questions.stelle.label': 'Which spot is especially dangerous or annoying?',
        'questions.stelle.hint': 'Please name the street and the crossing.',
        thanks:
          'Thank you! You will see the results in a moment; what we make of them is told on the page of the consultation.',
      },
    },
  },
};
