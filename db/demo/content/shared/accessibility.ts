import type { InBothLanguages } from '../model';
import type { LegalFacts } from './legal';

export const accessibility = (facts: LegalFacts): InBothLanguages<string> => ({
  de: german(facts),
  en: english(facts),
});

const german = ({
  name,
  contact,
  tested,
}: LegalFacts) => `${name} möchte, dass alle mitreden können. Diese Erklärung gilt
für die Seiten unter dieser Adresse.

## Wie barrierefrei die Seiten sind

Die Seiten wurden ${tested} nach WCAG 2.2 (Stufe AA) und BITV 2.0 selbst geprüft: mit Prüfprogrammen, mit der Tastatur und
bei vierfacher Vergrößerung. Eine Prüfung mit Menschen, die Bildschirmleser nutzen, steht noch aus. Lesen, Kommentieren, Anmelden und die Umfragen funktionieren auch ohne JavaScript.

## Was noch nicht gut geht

- **Zeichnen auf der Karte:** Linien und Flächen lassen sich nur mit einiger Übung ohne Maus zeichnen. Sie können den Ort
  stattdessen immer in Worten angeben; auf der Liste neben der Karte steht alles, was auf der Karte ist.
- **Ältere Dokumente:** Einige Pläne im PDF-Format sind Zeichnungen. Was sie zeigen, steht im Text der Beteiligung. Wir
  erläutern sie Ihnen auch gern am Telefon.

## Gebärdensprache und Leichte Sprache

Die Regeln für das Gespräch gibt es in Leichter Sprache auf der Seite „Netiquette“. Ein Video in Deutscher Gebärdensprache
drehen wir noch. Bis dahin kommen wir auf Wunsch mit Dolmetscher:in zu Ihnen.

## Sagen Sie uns, wo es hakt

Schreiben Sie an ${contact.email} oder rufen Sie an: ${contact.phone}. Wir antworten innerhalb von zwei Wochen. Wenn wir
uns nicht einigen, hilft die Schlichtungsstelle der Landesbeauftragten für Menschen mit Behinderungen, kostenlos und ohne
Anwalt oder Anwältin.
`;

const english = ({
  nameEn,
  contact,
  testedEn,
}: LegalFacts) => `${nameEn} wants everybody to be able to join in. This statement
is about the pages at this address.

## How accessible the pages are

We tested the pages ourselves ${testedEn} against WCAG 2.2 (level AA) and BITV 2.0: with testing programs, with a keyboard
and at four times the size. A test with people who use screen readers is still to come. Reading, commenting, signing in and surveys also work without JavaScript.

## What does not work well yet

- **Drawing on the map:** lines and areas take some practice without a mouse. You can always give the place in words
  instead; the list beside the map has everything that is on the map.
- **Older documents:** some plans in PDF are drawings. What they show is told in the text of the consultation. We are glad
  to explain them on the telephone as well.

## Sign language and Plain German

The rules of conversation are there in Plain German on the page “Netiquette”. We are still making a video in German Sign
Language. Until then we gladly come to you with an interpreter.

## Tell us where it hurts

Write to ${contact.email} or call ${contact.phone}. We answer within two weeks. If we cannot agree, the arbitration board
of the state’s commissioner for people with disabilities helps, free of charge and without a lawyer.
`;
