import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { formatTexts } from './formats/texts.next';
import { languageAsked } from './serving/language-asked';
import { platformTexts, TIME_ZONE } from './text';

/** The texts of a request, in the language that its space and its wishes make (lib/serving/language-asked.ts). */
export default getRequestConfig(async () => {
  const language = languageAsked(Object.fromEntries(await headers()));
  return {
    locale: language,
    timeZone: TIME_ZONE,
    messages: { ...platformTexts(language), formats: formatTexts(language) },
  };
});
