import type { Wording } from '../model';

/** In German: the wording that binds. */
export const germanTemplate: readonly Wording[] = [
  {
    title: 'Freundlich bleiben.',
    body: 'Auch wer anderer Meinung ist, verdient Respekt. Beleidigungen, Drohungen und Spott über Personen blenden wir aus.',
    allowed: ['Den Vorschlag halte ich für falsch, denn er kostet zu viel.'],
    notAllowed: ['Wer so etwas vorschlägt, hat wohl nicht alle Tassen im Schrank.'],
  },
  {
    title: 'Niemanden herabsetzen.',
    body: 'Hetze gegen Menschen wegen Herkunft, Religion, Geschlecht, Alter, Behinderung oder Lebensweise hat hier keinen Platz.',
    allowed: ['Am Spielplatz fehlen Sitzplätze für ältere Menschen.'],
    notAllowed: ['Seit die hier wohnen, geht alles kaputt.'],
  },
  {
    title: 'Beim Thema bleiben.',
    body: 'Jedes Gespräch hat eine Frage. Was nicht dazu gehört, blenden wir aus.',
    allowed: ['Im Gespräch über den Marktplatz: Dort fehlen Bäume.'],
    notAllowed: ['Im Gespräch über den Marktplatz: Wann wird endlich das Hallenbad saniert?'],
  },
  {
    title: 'Nichts über andere preisgeben.',
    body: 'Veröffentlichen Sie keine Namen, Adressen, Telefonnummern oder Bilder von Menschen, die nicht gefragt wurden.',
    allowed: ['In unserer Straße parken oft Autos auf dem Gehweg.'],
    notAllowed: ['Der Falschparker heißt … und wohnt in Hausnummer 12.'],
  },
  {
    title: 'Belegen, was man behauptet.',
    body: 'Wer Zahlen oder Vorwürfe nennt, nennt auch die Quelle. Unbelegte Behauptungen über Personen oder Betriebe blenden wir aus.',
    allowed: ['Laut Verkehrszählung der Stadt fahren dort 4.000 Autos am Tag.'],
    notAllowed: ['Die Baufirma hat den Rat doch bestochen.'],
  },
  {
    title: 'Keine Werbung.',
    body: 'Weder für Waren noch für Parteien, Wahllisten oder fremde Veranstaltungen.',
    allowed: ['Am Samstag stellt die Stadt die Entwürfe im Rathaus vor.'],
    notAllowed: ['Besuchen Sie unseren Laden, diese Woche 20 Prozent auf alles!'],
  },
];
