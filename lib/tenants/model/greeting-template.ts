import type { Template } from './legal-facts';

/** What stands on the first page until the town says it in words of its own. It has no gaps: nothing in it is law. */
export const greetingTemplate: Template = ({ name }) => ({
  de: `Willkommen bei der Beteiligung von ${name}!

Hier erfahren Sie, was geplant ist, sagen Ihre Meinung dazu und sehen später, was daraus geworden ist.`,
  en: `Welcome to the consultations of ${name}!

Here you learn what is planned, say what you think of it, and see later what became of it.`,
});
