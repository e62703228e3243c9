import { formats } from '@/lib/formats/registry';
import { type FormatTexts, keepFormatTexts } from '@/lib/formats/texts.next';
import type { Language } from '@/lib/text';

/** Loads what the formats call things, once, before the first page. */
export async function loadFormatTexts(): Promise<void> {
  keepFormatTexts({ de: await textsIn('de'), en: await textsIn('en') });
}

const textsIn = async (language: Language): Promise<FormatTexts> =>
  Object.fromEntries(
    await Promise.all(formats.map(async ({ code, texts }) => [code, (await texts[language]()).default] as const)),
  );
