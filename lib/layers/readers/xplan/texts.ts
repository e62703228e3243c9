import { childOf, type Node, XLINK } from '../gml/node';
import { attributeOf } from '../xml';
import { tidy } from './tidy';
import type { Regulation } from './waiting';

/** Kinds whose features are texts that others refer to: `XP_TextAbschnitt`, before 6.0 `BP_TextAbschnitt` and so on. */
export const isTextKind = (kind: string) => /^[A-Z]{2}_TextAbschnitt$/.test(kind);

/** A text with its key before it: `§ 2 Nr. 5.7: Bei Verblendung …`. Null where it has no words. */
export function wordsOfText(feature: Node): string | null {
  const key = tidy(childOf(feature, 'schluessel')?.text ?? '');
  const words = tidy(childOf(feature, 'text')?.text ?? '') || nameOfDocument(feature);
  if (words === '') return null;
  return key === '' ? words : `${key}: ${words}`;
}

/**
 * What is regulated in words for a feature: its own text, the texts that it holds, and those that it refers to. Some
 * programs write the number of a text into `text`, which is none.
 */
export function regulationsOf(feature: Node): Regulation[] {
  const own = tidy(childOf(feature, 'text')?.text ?? '');
  const others = feature.children.flatMap((property): Regulation[] => {
    const id = REFERS_TO_TEXT.test(property.name) ? referredId(property) : undefined;
    if (id) return [{ id }];
    return property.children.filter(({ name }) => isTextKind(name)).flatMap((text) => wordsOfText(text) ?? []);
  });
  return [...(isWords(own) ? [own] : []), ...others];
}

/** `texte` of a plan, `refTextInhalt` of what it holds, `abweichungText` of an area. */
const REFERS_TO_TEXT = /text(?!ur)/i;

/**
 * Some services write the address of their own in front, also where the text stands in the same file. A text that is
 * elsewhere is never looked at.
 */
const referredId = (property: Node) => /#(.+)$/.exec(attributeOf(property, 'href', XLINK) ?? '')?.[1];
/** Whether somebody wrote this to be read: it has a word of three letters that stands by itself. */
export const isWords = (text: string) => /(^|[\s„"(])\p{L}{3,}(?=$|[\s.,;:)“"!?/-])/u.test(text);

function nameOfDocument(feature: Node): string {
  const document = childOf(feature, 'refText')?.children[0];
  return document ? tidy(childOf(document, 'referenzName', 'beschreibung')?.text ?? '') : '';
}
