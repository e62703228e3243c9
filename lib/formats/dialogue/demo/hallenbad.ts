import type { DemoDialogue } from './demo-dialogue';

const DAY = 24 * 60;

/** What Haselrode says about its indoor pool. */
export const hallenbad: DemoDialogue = {
  part: {
    tenant: 'haselrode',
    offer: 'hallenbad',
    slug: 'gespraech',
    title: 'Gespräch: Was hängt am Bad?',
    position: 1,
    opensInDays: -18,
    closesInDays: 17,
    requiredTrust: 'email',
    settings: {
      question: 'Was verlieren oder gewinnen wir mit jedem der drei Wege?',
      background: 'Das Gutachten liegt bei den Dokumenten. Seite 4 lohnt sich, da steht die Sache mit der Pumpe.',
    },
  },
  comments: [
    {
      author: 'seepferdchen',
      minutesAgo: 17.5 * DAY,
      text: 'Ich habe 1974 bei der Eröffnung als Erste vom Dreier springen dürfen, weil ich die Hand des Bürgermeisters nicht losgelassen habe. Seither hänge ich an dem Bad. Sanieren!',
      agree: 13,
      disagree: 2,
      replies: [
        {
          author: 'kasse',
          minutesAgo: 17.2 * DAY,
          text: 'Das war mein Vater. Er hat erzählt, Sie hätten ihn mit hineingezogen.',
          agree: 15,
          disagree: 0,
        },
      ],
    },
    {
      author: 'kasse',
      minutesAgo: 15.1 * DAY,
      text: 'Bitte auf die laufenden Kosten schauen, nicht nur auf den Bau: Die Sanierung ist 1,5 Millionen billiger, kostet aber jedes Jahr 80.000 Euro mehr. Nach 19 Jahren ist das neue Bad günstiger.',
      agree: 11,
      disagree: 3,
      replies: [
        {
          author: 'neu',
          minutesAgo: 14.8 * DAY,
          text: 'Und die 16 Monate Schließung kommen noch dazu. Ein ganzer Jahrgang lernt dann nicht schwimmen.',
          agree: 12,
          disagree: 0,
        },
      ],
    },
    {
      author: 'dlrg',
      minutesAgo: 12.6 * DAY,
      text: 'Wir bilden im Jahr 60 Kinder und acht Retter:innen aus. In Lindenfurt bekämen wir eine Bahn, dienstags, 21 Uhr. Um die Zeit rettet ein Siebenjähriger nur noch sein Kuscheltier.',
      agree: 17,
      disagree: 0,
    },
    {
      author: 'hang',
      minutesAgo: 9.4 * DAY,
      text: 'Ich war elf Jahre nicht dort und werde wohl auch nicht mehr gehen. Trotzdem zahle ich. Das ist in Ordnung, beim Friedhof ist es ja ähnlich. Aber bitte die kleine Lösung.',
      agree: 9,
      disagree: 4,
    },
    {
      author: 'saege',
      minutesAgo: 6.2 * DAY,
      text: 'Das Sägewerk bläst im Jahr mehr Wärme in die Luft, als das Bad braucht. 640 Meter Leitung, den Graben baggern wir. Das steht nirgends im Gutachten, weil uns niemand gefragt hat.',
      agree: 19,
      disagree: 0,
      replies: [
        {
          author: 'emil',
          minutesAgo: 5.7 * DAY,
          text: 'Jetzt fragen wir. Das Büro rechnet die Abwärme für alle drei Wege nach und stellt sie hier ein.',
          agree: 16,
          disagree: 0,
        },
      ],
    },
    {
      author: 'teen',
      minutesAgo: 3.3 * DAY,
      text: 'Können wir bitte, egal was ihr macht, freitags wieder Flutlicht und Musik haben? Das ist der einzige Abend, an dem wir alle am selben Ort sind und keiner aufs Handy guckt, weil es sonst nass wird.',
      agree: 18,
      disagree: 1,
    },
    {
      author: 'rheuma',
      minutesAgo: 1.1 * DAY,
      text: '32 Grad, 45 Minuten, einmal die Woche. Mehr wollen wir nicht. Seit die Pumpe steht, sind von 22 noch neun da.',
      agree: 14,
      disagree: 0,
    },
  ],
};
