import type { Format } from '@/lib/formats/format';
import { formats } from '@/lib/formats/registry';
import { type FormatTexts, keepFormatTexts } from '@/lib/formats/texts.next';
import { isWhole, type Language, languages } from '@/lib/languages/model';
import { over, type Some } from '@/lib/languages/model/over';

/** Loads what the formats call things, once, before the first page. */
export async function loadFormatTexts(): Promise<void> {
  const texts = await Promise.all(languages.map(async (language) => [language, await textsIn(language)] as const));
  keepFormatTexts(Object.fromEntries(texts) as Record<Language, FormatTexts>);
}

const textsIn = async (language: Language): Promise<FormatTexts> =>
  Object.fromEntries(
    await Promise.all(formats.map(async (format) => [format.code, await textsOf(format, language)] as const)),
  );

async function textsOf({ texts }: Format, language: Language): Promise<Record<string, unknown>> {
  const own = (await texts[language]()).default;
  return isWhole(language) ? own : over((await texts.de()).default, own as Some<typeof own>);
}
