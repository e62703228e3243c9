import { formats } from '@/lib/formats/registry';
import { type FormatTexts, keepFormatTexts } from '@/lib/formats/texts.next';
import { type Language, languages } from '@/lib/languages/model';

/** Loads what the formats call things, once, before the first page. */
export async function loadFormatTexts(): Promise<void> {
  const texts = await Promise.all(languages.map(async (language) => [language, await textsIn(language)] as const));
  keepFormatTexts(Object.fromEntries(texts) as Record<Language, FormatTexts>);
}

const textsIn = async (language: Language): Promise<FormatTexts> =>
  Object.fromEntries(
    await Promise.all(formats.map(async ({ code, texts }) => [code, (await texts[language]()).default] as const)),
  );
