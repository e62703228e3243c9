import type { DemoRule, InBothLanguages } from '../model';

/** The rules that the towns of Mittelland have agreed on; each town adds one or two of its own. */
export const sharedRules: InBothLanguages<DemoRule[]> = {
  de: [
    {
      title: 'Wir sprechen miteinander, nicht übereinander.',
      text: 'Bleiben Sie freundlich, auch wenn Sie anderer Meinung sind. Beleidigungen, Drohungen und Spott über Personen blenden wir aus.',
    },
    {
      title: 'Niemand wird herabgesetzt.',
      text: 'Hetze gegen Menschen wegen Herkunft, Religion, Geschlecht, Alter, Behinderung oder Lebensweise hat hier keinen Platz.',
    },
    {
      title: 'Beim Thema bleiben.',
      text: 'Jedes Gespräch hat eine Frage. Für alles andere gibt es ein anderes Gespräch, das Bürgerbüro oder den Stammtisch.',
    },
    {
      title: 'Keine Namen und Nummern anderer Menschen.',
      text: 'Veröffentlichen Sie keine Adressen, Telefonnummern, Kennzeichen oder Fotos von Personen, die nicht gefragt wurden.',
    },
    {
      title: 'Sagen, woher man es weiß.',
      text: 'Wer Zahlen oder Vorwürfe nennt, nennt auch die Quelle. Unbelegte Behauptungen über Personen oder Betriebe blenden wir aus.',
    },
    {
      title: 'Keine Werbung.',
      text: 'Weder für Waren noch für Parteien, Wahllisten oder Veranstaltungen, die mit dem Thema nichts zu tun haben.',
    },
  ],
  en: [
    {
      title: 'We talk with each other, not about each other.',
      text: 'Stay friendly, even when you disagree. We hide insults, threats and mockery of people.',
    },
    {
      title: 'Nobody is put down.',
      text: 'Hatred against people for their origin, religion, gender, age, disability or way of life has no place here.',
    },
    {
      title: 'Stay with the subject.',
      text: 'Every conversation has a question. For everything else there is another conversation, the citizens’ office or the pub.',
    },
    {
      title: 'No names and numbers of other people.',
      text: 'Do not publish addresses, telephone numbers, number plates or pictures of people who were not asked.',
    },
    {
      title: 'Say how you know.',
      text: 'Who brings figures or accusations also brings the source. We hide unproven claims about people or businesses.',
    },
    {
      title: 'No advertising.',
      text: 'Neither for goods nor for parties, candidates or events that have nothing to do with the subject.',
    },
  ],
};
