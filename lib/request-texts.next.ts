import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { formats } from '@/lib/formats/registry';
import { de } from '@/messages/de';
import { en } from '@/messages/en';
import { type Language, preferredLanguage } from './text';

/** Where people are: every date of the platform is one of this time zone. */
const TIME_ZONE = 'Europe/Berlin';

/** The texts of a request: the language chosen by cookie, else the best of what the browser asks for, else German. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get('language')?.value;
  const asked = (await headers()).get('accept-language') ?? '';
  const language = preferredLanguage(chosen, asked);
  return { locale: language, timeZone: TIME_ZONE, messages: await textsOf(language) };
});

const loaded = new Map<Language, Promise<Record<string, unknown>>>();

/** The platform's own texts, and below `formats` those that each format brings. */
function textsOf(language: Language) {
  const known = loaded.get(language);
  if (known) return known as Promise<typeof de>;
  const fresh = withFormats(language);
  loaded.set(language, fresh);
  return fresh;
}

async function withFormats(language: Language) {
  const texts = await Promise.all(
    formats.map(async (format) => [format.code, (await format.texts[language]()).default] as const),
  );
  return { ...{ de, en }[language], formats: Object.fromEntries(texts) };
}
