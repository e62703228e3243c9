import type { DemoDialogue } from './demo-dialogue';

const DAY = 24 * 60;

/** What is to happen on the stage of the old granary. */
export const kulturspeicher: DemoDialogue = {
  part: {
    tenant: 'lindenfurt',
    offer: 'kulturspeicher',
    slug: 'ideen',
    title: 'Ideen für die Bühne',
    position: 0,
    opensInDays: -20,
    closesInDays: 25,
    requiredTrust: 'email',
    settings: {
      question: 'Was soll im Kulturspeicher stattfinden?',
      background:
        'Die Bühne ist acht Meter breit, Licht und Ton sind vorhanden, ein Klavier auch. Es fehlen: ein Vorhang, ein Programm und Sie.',
    },
  },
  comments: [
    {
      author: 'orgel',
      minutesAgo: 19 * DAY,
      text: 'Stummfilme mit Livemusik! Ich bringe ein Harmonium mit, das auf der Orgelempore nur noch Staub fängt. Einmal im Monat, freitags, und zum Schluss immer ein Film mit Happy End.',
      agree: 16,
      disagree: 1,
      replies: [
        {
          author: 'eis',
          minutesAgo: 18.6 * DAY,
          text: 'Wir stellen den Eiswagen vor die Tür. Auch im Januar. Da kommt wenigstens keine Schlange.',
          agree: 12,
          disagree: 0,
        },
      ],
    },
    {
      author: 'buchladen',
      minutesAgo: 17.2 * DAY,
      text: 'Lesungen, aber andersherum: Nicht die Berühmten lesen uns vor, sondern wir einander. Zehn Minuten, ein Lieblingskapitel, ein Glas Wasser.',
      agree: 13,
      disagree: 1,
    },
    {
      author: 'studi',
      minutesAgo: 14.8 * DAY,
      text: 'Ein Abend in der Woche, der niemandem gehört: offene Bühne, offener Proberaum, offenes Ende. Wir haben in ganz Lindenfurt keinen Raum, in dem eine Band laut sein darf.',
      agree: 15,
      disagree: 3,
      replies: [
        {
          author: 'sonnenhang',
          minutesAgo: 14.1 * DAY,
          text: 'Offenes Ende bis 22 Uhr. Ich wohne nicht daneben, aber ich höre gut.',
          agree: 8,
          disagree: 5,
        },
      ],
    },
    {
      author: 'agnieszka',
      minutesAgo: 11 * DAY,
      text: 'Ein Kochabend mit Liedern aus allen Küchen der Stadt. Ich fange an: Piroggen und drei Strophen. Wer noch?',
      agree: 18,
      disagree: 0,
      replies: [
        {
          author: 'mehmet',
          minutesAgo: 10.8 * DAY,
          text: 'Mantı und zwei Strophen. Die dritte kennt nur meine Mutter.',
          agree: 15,
          disagree: 0,
        },
        {
          author: 'trude',
          minutesAgo: 10.2 * DAY,
          text: 'Himmel und Erde, gesungen von der ganzen Seniorenrunde. Sie sind gewarnt.',
          agree: 16,
          disagree: 0,
        },
      ],
    },
    {
      author: 'lehrerin',
      minutesAgo: 6.4 * DAY,
      text: 'Vormittags steht der Speicher leer, und unsere Theater-AG probt auf dem Flur. Können wir montags bis mittwochs hinein? Wir fegen auch.',
      agree: 17,
      disagree: 0,
    },
    {
      author: 'heimat',
      minutesAgo: 2.3 * DAY,
      text: 'Bitte vergessen Sie die Geschichte des Hauses nicht. Im Dachstuhl gibt es eine Inschrift von 1783: „Wer drischt, der isst.“ Eine kleine Ausstellung dazu könnten wir bis zum Sommer machen.',
      agree: 10,
      disagree: 1,
    },
  ],
};
