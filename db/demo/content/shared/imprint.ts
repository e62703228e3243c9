import type { InBothLanguages } from '../model';
import type { LegalFacts } from './legal';

export const imprint = (facts: LegalFacts): InBothLanguages<string> => {
  const { name, nameEn, contact, head, headEn } = facts;
  const address = contact.address.replaceAll(', ', '  \n');
  return {
    de: `## Angaben nach § 5 DDG

${name}  
${address}

Telefon: ${contact.phone}  
E-Mail: ${contact.email}

${name} ist eine Körperschaft des öffentlichen Rechts, vertreten durch ${head}.

## Verantwortlich für den Inhalt

${contact.office}, Anschrift wie oben. Für Beiträge von Teilnehmenden sind diese selbst verantwortlich; wir prüfen
gemeldete Beiträge und blenden aus, was gegen die Netiquette verstößt.

## Ein Hinweis zur Vorführung

Diesen Ort gibt es nicht. Er wurde erfunden, damit Sie die Plattform an lebensnahen Beispielen ausprobieren können.
Ähnlichkeiten mit wirklichen Marktplätzen, Hallenbädern und Gesprächen über Parkplätze sind kein Zufall.
`,
    en: `## Information under § 5 DDG

${nameEn}  
${address}

Telephone: ${contact.phone}  
E-mail: ${contact.email}

${nameEn} is a corporation under public law, represented by ${headEn}.

## Responsible for the content

${contact.office}, address as above. Participants are responsible for their own contributions; we check what is reported
and hide what breaks the netiquette.

## A note on this demonstration

This place does not exist. It was invented so that you can try the platform with examples from life. Any resemblance to
real market squares, indoor pools and conversations about parking spaces is no coincidence.
`,
  };
};
