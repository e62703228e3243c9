import type { LegalFacts, Template } from './legal-facts';

/** Provider identification: § 5 DDG, § 18 MStV. */
export const imprintTemplate: Template = (facts) => ({ de: german(facts), en: english(facts) });

const german = ({ name, office, address, email, phone }: LegalFacts) => `## Wer diese Seiten anbietet

${name}
${office}
${address}

E-Mail: ${email}
Telefon: ${phone ?? '[[Telefonnummer]]'}

## Wer uns vertritt

Die Gemeinde ist eine Körperschaft des öffentlichen Rechts. Sie wird vertreten durch [[Amt und Name der vertretungsberechtigten Person, zum Beispiel: Bürgermeisterin Vorname Name]].

Umsatzsteuer-Identifikationsnummer nach § 27a Umsatzsteuergesetz: [[USt-IdNr., oder diesen Satz löschen]]

Zuständige Aufsichtsbehörde: [[Kommunalaufsicht mit Anschrift]]

## Wer für die Inhalte verantwortlich ist

Verantwortlich nach § 18 Absatz 2 Medienstaatsvertrag: [[Name und dienstliche Anschrift]]

Beiträge von Teilnehmenden geben deren Meinung wieder, nicht die der Verwaltung. Was gegen unsere [Netiquette](netiquette) verstößt, blenden wir aus; an jedem Beitrag gibt es dafür „Melden“.
`;

const english = ({ name, office, address, email, phone }: LegalFacts) => `## Who offers these pages

${name}
${office}
${address}

E-mail: ${email}
Telephone: ${phone ?? '[[telephone number]]'}

## Who represents us

The municipality is a corporation under public law. It is represented by [[office and name of the person who represents it]].

VAT identification number under section 27a of the German VAT Act: [[VAT number, or delete this sentence]]

Supervisory authority: [[municipal supervision with its address]]

## Who is responsible for the content

Responsible under section 18(2) of the German Interstate Media Treaty: [[name and office address]]

Contributions state the opinion of those who wrote them, not that of the administration. We hide what breaks our [netiquette](netiquette); every contribution has “Report” for that.
`;
