import { choice, type SurveyTemplate, steps, words } from './template';

const ENDS = ['gar nicht zufrieden', 'sehr zufrieden'] as const;

/** How content people are with a service of the town, such as the citizens' office, the library or the pool. */
export const satisfaction: SurveyTemplate = {
  code: 'satisfaction',
  settings: {
    intro: 'Sie waren bei uns. Wie war es? Bitte nehmen Sie sich drei Minuten, damit wir besser werden können.',
    pages: [
      {
        id: 'besuch',
        title: 'Ihr Besuch',
        questions: [
          choice('single', ['wie-oft', 'Wie oft nutzen Sie unser Angebot?'], {
            'erstes-mal': 'Zum ersten Mal',
            selten: 'Ein paar Mal im Jahr',
            monatlich: 'Jeden Monat',
            woechentlich: 'Jede Woche oder öfter',
          }),
          steps('insgesamt', 'Wie zufrieden sind Sie insgesamt?', ENDS),
          {
            id: 'einzelnes',
            kind: 'matrix',
            label: 'Und im Einzelnen: Wie zufrieden sind Sie mit …',
            required: false,
            rows: [
              { id: 'zeiten', label: 'den Öffnungszeiten' },
              { id: 'warten', label: 'der Wartezeit' },
              { id: 'freundlich', label: 'der Freundlichkeit' },
              { id: 'verstaendlich', label: 'der Verständlichkeit' },
              { id: 'zugang', label: 'der Erreichbarkeit und Barrierefreiheit' },
            ],
            options: [
              { id: 'zufrieden', label: 'Zufrieden' },
              { id: 'teils', label: 'Teils, teils' },
              { id: 'unzufrieden', label: 'Unzufrieden' },
              { id: 'weiss-nicht', label: 'Weiß nicht' },
            ],
          },
        ],
      },
      {
        id: 'aerger',
        title: 'Was nicht gut war',
        showIf: { of: 'insgesamt', from: 1, to: 2 },
        questions: [words('warum', 'Das tut uns leid. Was war nicht gut?')],
      },
      {
        id: 'wuensche',
        title: 'Ihre Wünsche',
        questions: [
          choice(
            'multiple',
            ['wichtig', 'Was sollten wir zuerst verbessern?'],
            {
              zeiten: 'Längere Öffnungszeiten',
              online: 'Mehr, was sich online erledigen lässt',
              warten: 'Kürzere Wartezeiten',
              sprache: 'Einfachere Sprache und weitere Sprachen',
              barrieren: 'Weniger Barrieren',
            },
            { max: 2, other: 'Etwas anderes' },
          ),
          words('noch', 'Möchten Sie uns noch etwas sagen?'),
        ],
      },
    ],
    results: 'never',
    thanks: 'Vielen Dank! Wir lesen jede Antwort.',
    translations: {
      en: {
        intro: 'You have visited us. How was it? Please take three minutes to help us improve.',
        'pages.besuch.title': 'Your visit',
        'questions.wie-oft.label': 'How often do you use what we offer?',
        'questions.wie-oft.options.erstes-mal.label': 'For the first time',
        'questions.wie-oft.options.selten.label': 'A few times a year',
        'questions.wie-oft.options.monatlich.label': 'Every month',
        'questions.wie-oft.options.woechentlich.label': 'Every week or more often',
        'questions.insgesamt.label': 'How satisfied are you overall?',
        'questions.insgesamt.minLabel': 'not satisfied at all',
        'questions.insgesamt.maxLabel': 'very satisfied',
        'questions.einzelnes.label': 'And in detail: how satisfied are you with …',
        'questions.einzelnes.rows.zeiten.label': 'the opening hours',
        'questions.einzelnes.rows.warten.label': 'the waiting time',
        'questions.einzelnes.rows.freundlich.label': 'how friendly we were',
        'questions.einzelnes.rows.verstaendlich.label': 'how clearly things were explained',
        'questions.einzelnes.rows.zugang.label': 'how easy we are to reach, also with a disability',
        'questions.einzelnes.options.zufrieden.label': 'Satisfied',
        'questions.einzelnes.options.teils.label': 'Partly',
        'questions.einzelnes.options.unzufrieden.label': 'Dissatisfied',
        'questions.einzelnes.options.weiss-nicht.label': 'Don’t know',
        'pages.aerger.title': 'What was not good',
        'questions.warum.label': 'We are sorry. What was not good?',
        'pages.wuensche.title': 'Your wishes',
        'questions.wichtig.label': 'What should we improve first?',
        'questions.wichtig.options.zeiten.label': 'Longer opening hours',
        'questions.wichtig.options.online.label': 'More that can be done online',
        'questions.wichtig.options.warten.label': 'Shorter waiting times',
        'questions.wichtig.options.sprache.label': 'Plainer language, and more languages',
        'questions.wichtig.options.barrieren.label': 'Fewer barriers',
        'questions.wichtig.other': 'Something else',
        'questions.noch.label': 'Is there anything else that you would like to tell us?',
        thanks: 'Thank you! We read every answer.',
      },
    },
  },
};
