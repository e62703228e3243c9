import { isInNrw, type LegalFacts, type Template } from './legal-facts';

/**
 * Accessibility statement with feedback way and enforcement body: Directive (EU) 2016/2102, Article 7; in North
 * Rhine-Westphalia §§ 10b and 10d BGG NRW, §§ 4, 5 and 9 ff. BITVNRW.
 */
export const accessibilityTemplate: Template = (facts) => ({ de: german(facts), en: english(facts) });

const german = (
  facts: LegalFacts,
) => `${facts.name} möchte, dass alle mitreden können. Diese Erklärung gilt für die Seiten dieses Beteiligungsbereichs. Grundlage ist ${
  isInNrw(facts)
    ? 'das Behindertengleichstellungsgesetz Nordrhein-Westfalen (§§ 10a bis 10e BGG NRW) mit der BITVNRW'
    : '[[Behindertengleichstellungsgesetz und Verordnung Ihres Landes]]'
}.

## Wie barrierefrei die Seiten sind

Stand der Vereinbarkeit mit den Anforderungen (EN 301 549, WCAG 2.2 Stufe AA): [[vollständig oder teilweise vereinbar]]

Erstellt oder zuletzt überprüft am [[Datum]], Methode: [[Selbstbewertung, oder Prüfung durch wen]].

## Was noch nicht barrierefrei ist

- **Zeichnen auf der Karte:** Linien und Flächen lassen sich nur mit Übung ohne Maus zeichnen. Der Ort lässt sich immer auch in Worten angeben; alles auf der Karte steht zugleich in einer Liste.
- **Dokumente:** [[welche PDF-Dateien oder Pläne nicht barrierefrei sind, warum, und was es stattdessen gibt; oder diesen Punkt löschen]]

## Gebärdensprache und Leichte Sprache

[[Adresse Ihres Videos in Deutscher Gebärdensprache, und wo die Erläuterungen in Leichter Sprache stehen]]. Die Regeln für das Gespräch gibt es in Leichter Sprache auf der Seite „Netiquette“.

## Sagen Sie uns, wo es hakt

Sie stoßen auf eine Barriere oder brauchen einen Inhalt in anderer Form? Schreiben Sie an ${facts.email}${
  facts.phone ? ` oder rufen Sie an: ${facts.phone}` : ''
}. Elektronisches Kontaktformular: [[Adresse Ihres barrierefreien Kontaktformulars]]. Wir antworten [[Frist: je nach Anliegen zwei bis sechs Wochen]].

## Wenn wir uns nicht einigen

${
  isInNrw(facts)
    ? `Dann hilft kostenlos die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen, die der Landesbeauftragten für die Belange der Menschen mit Behinderungen zugeordnet ist (§ 10d BGG NRW, §§ 9 ff. BITVNRW):
[Ombudsverfahren](https://www.lbbp.nrw.de/ombudsstelle), E-Mail: ombudsstelle-barrierefreie-it@mags.nrw.de

Ob öffentliche Stellen die Vorgaben einhalten, prüft die Überwachungsstelle für Barrierefreiheit NRW bei IT.NRW, E-Mail: ueberwachungsstelle-nrw@it.nrw.de`
    : 'Dann hilft kostenlos: [[Durchsetzungs- oder Schlichtungsstelle Ihres Landes mit Anschrift und E-Mail]]\n\nOb öffentliche Stellen die Vorgaben einhalten, prüft: [[Überwachungsstelle Ihres Landes]]'
}
`;

const english = (
  facts: LegalFacts,
) => `${facts.name} wants everybody to be able to join in. This statement is about the pages of this space. It rests on ${
  isInNrw(facts)
    ? 'the Disability Equality Act of North Rhine-Westphalia (sections 10a to 10e BGG NRW) and its ordinance BITVNRW'
    : '[[disability equality act and ordinance of your state]]'
}.

## How accessible the pages are

Compliance with the requirements (EN 301 549, WCAG 2.2 level AA): [[fully or partially compliant]]

Made or last reviewed on [[date]], method: [[self-assessment, or evaluation by whom]].

## What is not accessible yet

- **Drawing on the map:** lines and areas take practice without a mouse. The place can always be given in words; everything on the map also stands in a list.
- **Documents:** [[which PDF files or plans are not accessible, why, and what there is instead; or delete this point]]

## Sign language and Plain German

[[address of your video in German Sign Language, and where the explanations in Plain German are]]. The rules of conversation are there in Plain German on the page “Netiquette”.

## Tell us where it hurts

You come upon a barrier, or need some content in another form? Write to ${facts.email}${
  facts.phone ? ` or call ${facts.phone}` : ''
}. Electronic contact form: [[address of your accessible contact form]]. We answer [[period: two to six weeks, depending on the matter]].

## If we cannot agree

${
  isInNrw(facts)
    ? `Then the ombuds office for accessible information technology of North Rhine-Westphalia helps free of charge; it belongs to the state’s commissioner for people with disabilities (section 10d BGG NRW, sections 9 ff. BITVNRW):
[ombuds procedure](https://www.lbbp.nrw.de/ombudsstelle), e-mail: ombudsstelle-barrierefreie-it@mags.nrw.de

Whether public bodies keep to the rules is monitored by the Überwachungsstelle für Barrierefreiheit NRW at IT.NRW, e-mail: ueberwachungsstelle-nrw@it.nrw.de`
    : 'Then this body helps free of charge: [[enforcement or arbitration body of your state with address and e-mail]]\n\nWhether public bodies keep to the rules is monitored by: [[monitoring body of your state]]'
}
`;
