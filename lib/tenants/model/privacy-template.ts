import { periodMarks } from '@/lib/retention/model/period-marks';
import { isInNrw, type LegalFacts, type Template } from './legal-facts';

/** Information under Articles 13 and 14 GDPR, as far as it is the same for all spaces. */
export const privacyTemplate: Template = (facts) => ({ de: german(facts), en: english(facts) });

const german = (facts: LegalFacts) => `## Kurz gesagt

Lesen können Sie hier alles, ohne etwas von sich preiszugeben. Wenn Sie mitreden, brauchen wir je nach Angebot eine E-Mail-Adresse und ein Pseudonym. Öffentlich steht nur das Pseudonym. Diese Seiten laden von sich aus nichts von fremden Servern und zählen niemanden.

## Wer verantwortlich ist

${facts.name}, ${facts.office}, ${facts.address}, ${facts.email}.

Datenschutzbeauftragte:r: [[Name oder Funktion, Anschrift, E-Mail]]

Die Plattform betreibt in unserem Auftrag: [[Betreiber der Plattform und Vertrag nach Artikel 28 DSGVO]]

## Was wir verarbeiten, wozu und wie lange

| Was | Wozu | Wie lange |
| --- | --- | --- |
| E-Mail-Adresse | Anmeldung, Benachrichtigungen | bis Sie Ihr Konto löschen |
| Pseudonym an Beiträgen | das öffentliche Gespräch | ${periodMarks.de.contributions}, danach stehen sie ohne Namen da |
| Wer zugestimmt und an Umfragen teilgenommen hat | jede Stimme zählt nur einmal; ausgewertet wird ohne Pseudonym | ${periodMarks.de.answers}, danach bleibt nur die Zahl oder die Antwort |
| Angefangene Umfragen | damit Sie später weitermachen können | ${periodMarks.de.drafts} |
| Nachrichten in Ihrem Konto | damit Sie erfahren, was aus Ihrem Beitrag wird | ${periodMarks.de.messages} |
| ein Cookie für die Anmeldung | damit Sie angemeldet bleiben | 30 Tage |
| Formulare, die Sie noch nicht abgeschickt haben | damit nichts verloren geht | eine Stunde |
| verschlüsseltes Kennzeichen der E-Mail-Adresse und verbundener Dienste, wenn Sie Ihr Konto während einer Sperre löschen | damit die Sperre wirkt | bis die Sperre endet |

Ein Programm auf unserem Server sieht Beiträge durch, zum Beispiel auf Kontaktdaten und Wiederholungen, und zeigt der Moderation, was auffällt. Es entscheidet nichts und gibt nichts weiter.

Videos von YouTube und Vimeo laden erst, wenn Sie darauf klicken; vorher steht dort, was dann übertragen wird. Ob Ihr Gerät sich das merkt, wählen Sie selbst. Hier auf dieser Seite können Sie es wieder ändern.

Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO in Verbindung mit [[Vorschrift des Landes, ${isInNrw(facts) ? 'zum Beispiel § 3 DSG NRW' : 'zum Beispiel aus dem Landesdatenschutzgesetz'}]]. Cookies für Anmeldung und Einstellungen sind nach § 25 Absatz 2 Nummer 2 TDDDG unbedingt erforderlich.

## Ihre Rechte

Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und der Verarbeitung widersprechen (Artikel 15 bis 18 und 21 DSGVO). Schreiben Sie dazu an ${facts.email}. Beschweren können Sie sich bei der Aufsichtsbehörde: ${
  isInNrw(facts)
    ? 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen'
    : '[[Datenschutzaufsicht Ihres Landes]]'
}.
`;

const english = (facts: LegalFacts) => `## In short

You can read everything here without telling us anything about yourself. To take part we need, depending on the consultation, an e-mail address and a pseudonym. Only the pseudonym is public. These pages load nothing from other servers by themselves and count nobody.

## Who is responsible

${facts.name}, ${facts.office}, ${facts.address}, ${facts.email}.

Data protection officer: [[name or function, address, e-mail]]

The platform is run on our behalf by: [[operator of the platform and contract under Article 28 GDPR]]

## What we process, what for and for how long

| What | What for | How long |
| --- | --- | --- |
| E-mail address | signing in, notifications | until you delete your account |
| Pseudonym of contributions | the public conversation | ${periodMarks.en.contributions}, nameless from then on |
| Who agreed and took part in surveys | each voice counts once; evaluated without your pseudonym | ${periodMarks.en.answers}, then only the number or the answer stays |
| Surveys that you have begun | so that you can go on later | ${periodMarks.en.drafts} |
| Messages in your account | so that you learn what becomes of your contribution | ${periodMarks.en.messages} |
| A cookie for signing in | so that you stay signed in | 30 days |
| Forms that you have not sent yet | so that nothing is lost | one hour |
| Encrypted mark of the e-mail address and of connected services, if you delete your account while suspended | so that the suspension holds | until the suspension ends |

A program on our server looks through contributions, for contact data and repetitions for instance, and shows the moderators what stands out. It decides nothing and passes nothing on.

Videos of YouTube and Vimeo are loaded only when you click on them; before that it says what is sent then. Whether your device remembers that is your choice, and you can change it on this page.

The legal basis is Article 6(1)(e) GDPR together with [[provision of the state’s law]]. Cookies for signing in and for settings are strictly necessary under section 25(2) no. 2 TDDDG.

## Your rights

You may ask for access, correction, erasure and restriction, and object to the processing (Articles 15 to 18 and 21 GDPR). Write to ${facts.email}. You may complain to the supervisory authority: ${
  isInNrw(facts)
    ? 'State Commissioner for Data Protection and Freedom of Information North Rhine-Westphalia'
    : '[[data protection authority of your state]]'
}.
`;
