import type { InBothLanguages } from '../model';
import type { LegalFacts } from './legal';

export const privacy = (facts: LegalFacts): InBothLanguages<string> => ({ de: german(facts), en: english(facts) });

const german = ({ name, ofName, contact, dataProtection }: LegalFacts) => `## Kurz gesagt

Lesen können Sie hier alles, ohne etwas von sich preiszugeben. Wenn Sie mitreden, brauchen wir eine E-Mail-Adresse und
ein Pseudonym. Öffentlich steht nur das Pseudonym. Wir geben nichts weiter, zeigen keine Werbung und binden nichts von
anderen Servern ein. Auch die Karten kommen von hier: Was dieser Server dafür bei anderen holt, holt er selbst, und sagt
dabei nichts über Sie.

## Wer verantwortlich ist

${name}, ${contact.address}. Fragen zum Datenschutz beantwortet die oder der Datenschutzbeauftragte ${ofName} unter
${dataProtection.email}.

## Was wir speichern, wozu und wie lange

| Was | Wozu | Wie lange |
| --- | --- | --- |
| E-Mail-Adresse | Anmeldung und Benachrichtigungen | bis Sie Ihr Konto löschen |
| Pseudonym und Beiträge | das öffentliche Gespräch | bis zur Löschung, spätestens zehn Jahre nach dem Ende der Beteiligung |
| Antworten in Umfragen | die Auswertung, ohne Ihr Pseudonym | bis zwei Jahre nach dem Ende der Umfrage |
| ein Cookie für die Anmeldung | damit Sie angemeldet bleiben | 30 Tage |

Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung: die Beteiligung der Einwohner:innen
ist eine öffentliche Aufgabe.

## Ihre Rechte

Sie können erfahren, was wir über Sie gespeichert haben, es berichtigen, herausgeben oder löschen lassen und der
Verarbeitung widersprechen. Schreiben Sie dazu an ${dataProtection.email}. Beschweren können Sie sich bei der
Datenschutzaufsicht des Landes Mittelland.
`;

const english = ({ nameEn, contact, dataProtection }: LegalFacts) => `## In short

You can read everything here without telling us anything about yourself. To take part we need an e-mail address and a
pseudonym. Only the pseudonym is public. We pass nothing on, show no advertising and embed nothing from other servers. Maps come from
here, too: what this server fetches for them it fetches itself, and says nothing about you.

## Who is responsible

${nameEn}, ${contact.address}. The data protection officer answers your questions at ${dataProtection.email}.

## What we keep, what for and for how long

| What | What for | How long |
| --- | --- | --- |
| E-mail address | signing in and notifications | until you delete your account |
| Pseudonym and contributions | the public conversation | until deleted, at most ten years after the consultation ended |
| Answers to surveys | the evaluation, without your pseudonym | until two years after the survey ended |
| A cookie for signing in | so that you stay signed in | 30 days |

The legal basis is Article 6(1)(e) of the General Data Protection Regulation: involving residents is a public task.

## Your rights

You may learn what we keep about you, have it corrected, handed over or deleted, and object to its processing. Write to
${dataProtection.email}. Complaints go to the data protection authority of the state of Mittelland.
`;
