import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { DemoSurvey } from './demo-survey';
import type { DemoAnswers } from './voices';

const settings: SurveySettings = {
  intro:
    'Neun Fragen, fünf Minuten. Sie können antworten, ohne sich anzumelden. Gezählt wird jede Antwort einmal, gleich ob Sie jeden Morgen schwimmen oder Wasser nur vom Hörensagen kennen.',
  thanks: 'Danke! Die Auswertung liegt dem Gemeinderat vor, bevor er abstimmt. Sie steht dann auch hier.',
  results: 'always',
  // So that one sees the results move with each answer.
  threshold: 1,
  pages: [
    {
      id: 'fragen',
      questions: [
        {
          id: 'weg',
          kind: 'single',
          label: 'Welchen Weg soll die Gemeinde gehen?',
          required: true,
          options: [
            { id: 'sanieren', label: 'Das Bad sanieren (7,4 Mio. €)' },
            { id: 'neu', label: 'Ein neues Bad bauen (12,9 Mio. €)' },
            { id: 'schliessen', label: 'Das Bad schließen und einen Bus nach Lindenfurt anbieten' },
            { id: 'unsicher', label: 'Ich weiß es noch nicht' },
          ],
        },
        {
          id: 'besuch',
          kind: 'single',
          label: 'Wie oft waren Sie im letzten Jahr im Hallenbad?',
          required: true,
          options: [
            { id: 'woche', label: 'Jede Woche' },
            { id: 'monat', label: 'Etwa einmal im Monat' },
            { id: 'selten', label: 'Ein paar Mal' },
            { id: 'nie', label: 'Gar nicht' },
          ],
        },
        {
          id: 'wozu',
          kind: 'multiple',
          label: 'Wozu brauchen Sie oder Ihre Familie ein Bad?',
          required: false,
          options: [
            { id: 'lernen', label: 'Schwimmen lernen' },
            { id: 'bahnen', label: 'Bahnen schwimmen' },
            { id: 'gesund', label: 'Rücken, Rheuma, Reha' },
            { id: 'spass', label: 'Planschen und Rutschen' },
            { id: 'verein', label: 'Verein und Wasserrettung' },
            { id: 'sauna', label: 'Sauna' },
            { id: 'nichts', label: 'Gar nicht' },
          ],
        },
        {
          id: 'wichtig',
          kind: 'scale',
          label: 'Wie wichtig ist ein Hallenbad für Haselrode?',
          required: true,
          min: 0,
          max: 10,
          minLabel: 'unwichtig',
          maxLabel: 'unverzichtbar',
        },
        {
          id: 'eintritt',
          kind: 'number',
          label: 'Wie viel dürfte eine Tageskarte für Erwachsene kosten?',
          hint: 'Heute sind es 4 Euro.',
          required: false,
          min: 0,
          max: 15,
          whole: true,
          unit: 'Euro',
        },
        {
          id: 'steuer',
          kind: 'single',
          label: 'Wären Sie bereit, für das Bad mehr Grundsteuer zu zahlen, etwa 30 Euro im Jahr?',
          required: true,
          options: [
            { id: 'ja', label: 'Ja' },
            { id: 'weniger', label: 'Ja, aber weniger' },
            { id: 'nein', label: 'Nein' },
          ],
        },
        {
          id: 'fahrt',
          kind: 'number',
          label: 'Wie viele Minuten würden Sie höchstens zu einem anderen Bad fahren?',
          required: false,
          min: 0,
          max: 60,
          whole: true,
          unit: 'Minuten',
        },
        {
          id: 'alter',
          kind: 'single',
          label: 'Wie alt sind Sie?',
          required: false,
          options: [
            { id: 'u18', label: 'unter 18' },
            { id: '18-39', label: '18 bis 39' },
            { id: '40-64', label: '40 bis 64' },
            { id: 'ue64', label: '65 und älter' },
          ],
        },
        {
          id: 'satz',
          kind: 'text',
          label: 'Ein Satz an den Gemeinderat:',
          required: false,
          limit: 500,
        },
      ],
    },
  ],
};

const answers: DemoAnswers = {
  seed: 52,
  voices: [
    {
      share: 34,
      answers: {
        weg: { sanieren: 8, neu: 3 },
        besuch: { woche: 6, monat: 4, selten: 1 },
        wozu: { lernen: 0.2, bahnen: 0.8, gesund: 0.6, verein: 0.25, sauna: 0.3 },
        wichtig: { around: 9, spread: 2.4 },
        eintritt: { around: 5.5, spread: 3 },
        steuer: { ja: 7, weniger: 3, nein: 1 },
        fahrt: { around: 14, spread: 16 },
        alter: { '40-64': 5, ue64: 6, '18-39': 1 },
      },
    },
    {
      share: 38,
      answers: {
        weg: { sanieren: 4, neu: 7, unsicher: 1 },
        besuch: { woche: 2, monat: 5, selten: 4 },
        wozu: { lernen: 0.85, spass: 0.8, verein: 0.3, bahnen: 0.25 },
        wichtig: { around: 8.4, spread: 3 },
        eintritt: { around: 5, spread: 3.4 },
        steuer: { ja: 4, weniger: 5, nein: 2 },
        fahrt: { around: 18, spread: 18 },
        alter: { u18: 2, '18-39': 7, '40-64': 4 },
      },
    },
    {
      share: 28,
      answers: {
        weg: { sanieren: 2, schliessen: 6, unsicher: 3 },
        besuch: { selten: 3, nie: 7 },
        wozu: { nichts: 0.6, spass: 0.2, sauna: 0.15, lernen: 0.15 },
        wichtig: { around: 3.4, spread: 4.5 },
        eintritt: { around: 7.5, spread: 5 },
        steuer: { weniger: 2, nein: 8 },
        fahrt: { around: 30, spread: 26 },
        alter: { '18-39': 3, '40-64': 5, ue64: 3 },
      },
    },
  ],
  texts: {
    satz: [
      'Ich habe hier schwimmen gelernt, meine Kinder auch, und die Enkelin ist im März fünf geworden.',
      'Wer das Bad schließt, soll bitte selbst den Bus fahren.',
      'Rechnet ehrlich: In 20 Jahren ist auch das neue Bad wieder alt.',
      'Bitte wieder warmes Wasser für die Rheumagruppe, wir beißen seit April die Zähne zusammen.',
      'Ich schwimme nicht, aber ich möchte in einem Ort wohnen, in dem man schwimmen kann.',
      '4,6 Millionen sind zwei Kindergärten. Das muss man auch mal sagen.',
      'Vier Rettungsschwimmer:innen haben letztes Jahr hier ihre Prüfung gemacht. Eine davon war im August am Ostersee zur Stelle.',
      'Die Rutsche! Niemand redet über die Rutsche!',
      'Tut euch mit Tannroda zusammen, die haben auch keins.',
      'Lieber klein und offen als groß und geplant.',
      'Solar aufs Dach, Abwärme vom Sägewerk rein, fertig.',
      'Hauptsache, der Pommesgeruch bleibt.',
      'Wenn es zumacht, ziehen wir nicht weg, aber wir kommen auch nicht mehr so gern heim.',
      'Ich bin 81 und schwimme jeden Dienstag 600 Meter. Danach kann die Woche kommen.',
    ],
  },
};

export const hallenbad: DemoSurvey = {
  part: {
    tenant: 'haselrode',
    offer: 'hallenbad',
    slug: 'umfrage',
    title: 'Was ist uns das Bad wert?',
    position: 0,
    opensInDays: -18,
    closesInDays: 17,
    requiredTrust: 'guest',
    settings,
  },
  count: 120,
  answers,
};
