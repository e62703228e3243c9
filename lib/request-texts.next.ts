import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { de } from '@/messages/de';
import { en } from '@/messages/en';
import { formatTexts } from './formats/texts.next';
import { preferredLanguage } from './text';

/** Where people are: every date of the platform is one of this time zone. */
const TIME_ZONE = 'Europe/Berlin';

/** The texts of a request: the language chosen by cookie, else the best of what the browser asks for, else German. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get('language')?.value;
  const asked = (await headers()).get('accept-language') ?? '';
  const language = preferredLanguage(chosen, asked);
  return {
    locale: language,
    timeZone: TIME_ZONE,
    messages: { ...{ de, en }[language], formats: formatTexts(language) },
  };
});
