import type { Question, QuestionOf } from './questions';

type Choice = QuestionOf<'single' | 'multiple'>;

const NO_ANSWER = ['keine-angabe', 'Möchte ich nicht sagen'] as const;

/** What towns ask again and again. Their keys and those of their options stay, so that answers can be compared. */
export const commonQuestions: readonly Question[] = [
  choice({ kind: 'single', id: 'altersgruppe', label: 'Wie alt sind Sie?' }, [
    ['unter-16', 'Unter 16 Jahre'],
    ['16-24', '16 bis 24 Jahre'],
    ['25-34', '25 bis 34 Jahre'],
    ['35-49', '35 bis 49 Jahre'],
    ['50-64', '50 bis 64 Jahre'],
    ['65-79', '65 bis 79 Jahre'],
    ['ab-80', '80 Jahre oder älter'],
    NO_ANSWER,
  ]),
  choice({ kind: 'single', id: 'geschlecht', label: 'Welches Geschlecht haben Sie?' }, [
    ['weiblich', 'Weiblich'],
    ['maennlich', 'Männlich'],
    ['divers', 'Divers'],
    NO_ANSWER,
  ]),
  {
    ...{ id: 'ortsteil', kind: 'text', label: 'In welchem Ortsteil wohnen Sie?', limit: 80, short: true },
    ...{ hint: 'Wenn Sie nicht hier wohnen, schreiben Sie bitte „auswärts“.', required: false },
  },
  choice(
    { kind: 'single', id: 'haushalt', label: 'Wie viele Menschen leben in Ihrem Haushalt, Sie selbst mitgezählt?' },
    [
      ['eine', 'Eine Person'],
      ['zwei', 'Zwei Personen'],
      ['drei-vier', 'Drei oder vier Personen'],
      ['ab-fuenf', 'Fünf oder mehr Personen'],
      NO_ANSWER,
    ],
  ),
  choice({ kind: 'single', id: 'kinder', label: 'Leben Kinder oder Jugendliche unter 18 Jahren in Ihrem Haushalt?' }, [
    ['ja', 'Ja'],
    ['nein', 'Nein'],
    NO_ANSWER,
  ]),
  choice({ kind: 'multiple', id: 'bezug', label: 'Was verbindet Sie mit diesem Ort?', other: 'Etwas anderes' }, [
    ['wohnen', 'Ich wohne hier'],
    ['arbeiten', 'Ich arbeite hier'],
    ['lernen', 'Ich gehe hier zur Schule, zur Ausbildung oder zum Studium'],
    ['einkaufen', 'Ich kaufe hier ein oder erledige etwas'],
    ['freizeit', 'Ich verbringe hier meine Freizeit'],
    ['betrieb', 'Ich habe hier einen Betrieb oder ein Grundstück'],
  ]),
  choice({ kind: 'single', id: 'wohndauer', label: 'Seit wann wohnen Sie hier?' }, [
    ['unter-1', 'Seit weniger als einem Jahr'],
    ['1-5', 'Seit einem bis fünf Jahren'],
    ['6-20', 'Seit sechs bis zwanzig Jahren'],
    ['ueber-20', 'Seit mehr als zwanzig Jahren'],
    ['nicht', 'Ich wohne nicht hier'],
  ]),
  choice(
    {
      kind: 'single',
      id: 'verkehrsmittel',
      label: 'Womit sind Sie im Alltag am häufigsten unterwegs?',
      other: 'Anders',
    },
    [
      ['zu-fuss', 'Zu Fuß'],
      ['fahrrad', 'Mit dem Fahrrad oder Pedelec'],
      ['bus-bahn', 'Mit Bus oder Bahn'],
      ['auto', 'Mit dem Auto'],
      ['motorrad', 'Mit Motorrad oder Roller'],
    ],
  ),
  {
    ...{ id: 'entfernung', kind: 'number', label: 'Wie weit ist Ihr Weg dorthin?', min: 0, max: 500, unit: 'km' },
    ...{ hint: 'Ungefähr genügt, zum Beispiel 2,5.', required: false },
  },
  choice(
    {
      kind: 'multiple',
      id: 'einschraenkung',
      label: 'Ist einer dieser Punkte für Sie unterwegs wichtig?',
      other: 'Etwas anderes',
    },
    [
      ['gehen', 'Ich kann nicht gut oder nicht weit gehen'],
      ['rollstuhl', 'Ich nutze einen Rollstuhl oder Rollator'],
      ['sehen', 'Ich sehe schlecht oder nicht'],
      ['hoeren', 'Ich höre schlecht oder nicht'],
      ['kinderwagen', 'Ich bin mit Kinderwagen unterwegs'],
    ],
  ),
  {
    ...{ id: 'zufriedenheit', kind: 'scale', label: 'Wie zufrieden sind Sie insgesamt?', required: false },
    ...{ min: 1, max: 5, minLabel: 'gar nicht zufrieden', maxLabel: 'sehr zufrieden' },
  },
  choice({ kind: 'multiple', id: 'gehoert', label: 'Wie haben Sie von dieser Umfrage erfahren?', other: 'Anders' }, [
    ['zeitung', 'Aus der Zeitung oder dem Amtsblatt'],
    ['internet', 'Von der Internetseite der Kommune'],
    ['soziale-medien', 'Aus sozialen Medien'],
    ['brief', 'Durch einen Brief oder ein Faltblatt'],
    ['plakat', 'Durch ein Plakat oder einen Aushang'],
    ['menschen', 'Von Menschen, die ich kenne'],
  ]),
  {
    ...{ id: 'anmerkung', kind: 'text', label: 'Möchten Sie uns noch etwas mitgeben?', required: false, limit: 1_000 },
  },
  {
    ...{ id: 'nachricht', kind: 'consent', required: false },
    label: 'Ich möchte per E-Mail erfahren, was aus dieser Umfrage wird.',
    hint: 'Ihre Adresse wird nur dafür verwendet und danach gelöscht. Sie können jederzeit widersprechen.',
  },
  {
    ...{ id: 'e-mail', kind: 'text', label: 'Ihre E-Mail-Adresse', required: false, limit: 200, short: true },
    hint: 'Nur wenn Sie eine Nachricht möchten. Mit der Adresse sind Ihre Antworten nicht mehr anonym.',
  },
];

function choice(
  asked: Pick<Choice, 'kind' | 'id' | 'label'> & { other?: string },
  options: readonly (readonly [id: string, label: string])[],
): Question {
  return { ...asked, required: false, options: options.map(([id, label]) => ({ id, label })) } as Question;
}
