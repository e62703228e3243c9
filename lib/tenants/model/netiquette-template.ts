import type { Language } from '@/lib/languages/model';

/** The rules that a space begins with, in their order. */
export const netiquetteTemplate: Record<Language, readonly { title: string; body: string }[]> = {
  de: [
    {
      title: 'Freundlich bleiben.',
      body: 'Auch wer anderer Meinung ist, verdient Respekt. Beleidigungen, Drohungen und Spott über Personen blenden wir aus.',
    },
    {
      title: 'Niemanden herabsetzen.',
      body: 'Hetze gegen Menschen wegen Herkunft, Religion, Geschlecht, Alter, Behinderung oder Lebensweise hat hier keinen Platz.',
    },
    { title: 'Beim Thema bleiben.', body: 'Jedes Gespräch hat eine Frage. Was nicht dazu gehört, blenden wir aus.' },
    {
      title: 'Nichts über andere preisgeben.',
      body: 'Veröffentlichen Sie keine Namen, Adressen, Telefonnummern oder Bilder von Menschen, die nicht gefragt wurden.',
    },
    {
      title: 'Belegen, was man behauptet.',
      body: 'Wer Zahlen oder Vorwürfe nennt, nennt auch die Quelle. Unbelegte Behauptungen über Personen oder Betriebe blenden wir aus.',
    },
    { title: 'Keine Werbung.', body: 'Weder für Waren noch für Parteien, Wahllisten oder fremde Veranstaltungen.' },
  ],
  en: [
    {
      title: 'Stay friendly.',
      body: 'Those who disagree deserve respect, too. We hide insults, threats and mockery of people.',
    },
    {
      title: 'Put nobody down.',
      body: 'Hatred against people for their origin, religion, gender, age, disability or way of life has no place here.',
    },
    { title: 'Stay with the subject.', body: 'Every conversation has a question. We hide what does not belong to it.' },
    {
      title: 'Give nothing away about others.',
      body: 'Do not publish names, addresses, telephone numbers or pictures of people who were not asked.',
    },
    {
      title: 'Prove what you claim.',
      body: 'Who brings figures or accusations also brings the source. We hide unproven claims about people or businesses.',
    },
    { title: 'No advertising.', body: 'Neither for goods nor for parties, candidates or events of others.' },
  ],
};
