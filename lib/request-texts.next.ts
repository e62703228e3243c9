import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { formatTexts } from './formats/texts.next';
import { platformTexts, preferredLanguage, TIME_ZONE } from './text';

/** The texts of a request: the language chosen by cookie, else the best of what the browser asks for, else German. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get('language')?.value;
  const asked = (await headers()).get('accept-language') ?? '';
  const language = preferredLanguage(chosen, asked);
  return {
    locale: language,
    timeZone: TIME_ZONE,
    messages: { ...platformTexts(language), formats: formatTexts(language) },
  };
});
