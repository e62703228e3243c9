import type { Facts } from '@/lib/errors';

/**
 * What is wrong at one place of a file: the code of a sentence, and what the sentence mentions. Whoever reads the file
 * adds its name and makes a `Refusal` of it.
 */
export class Fault extends Error {
  constructor(
    readonly reason: string,
    readonly facts: Facts = {},
    /** From 1; where nothing is given, the place that the reader has reached. */
    readonly line?: number,
  ) {
    super(reason);
  }
}

/**
 * What the parser says, as a code of ours: its sentences are English and for people who write parsers. In: its message
 * with the place before it, and the innermost element that is open.
 */
export function parserFault(message: string, open: { name: string; line: number } | undefined): Fault {
  const [, reason = 'plan.xml.malformed'] = SAID.find(([pattern]) => pattern.test(message)) ?? [];
  const mentioned = /(?:unmatched closing tag|unbound namespace prefix|duplicate attribute):\s*"?([^"\s]+?)"?\.?$/;
  const name = mentioned.exec(message)?.[1] ?? (open ? open.name : '');
  return new Fault(reason, { tag: name.slice(0, NAME_LENGTH), opened: open ? open.line : null });
}

const NAME_LENGTH = 100;

const SAID: [RegExp, string][] = [
  [/doctype/i, 'plan.xml.doctype'],
  [/unclosed tag/, 'plan.xml.unclosed-tag'],
  [/unexpected close tag/, 'plan.xml.unclosed-tag'],
  [/unmatched closing tag/, 'plan.xml.unexpected-close'],
  [/undefined entity|entity name|malformed character entity/, 'plan.xml.entity'],
  [/unbound namespace prefix/, 'plan.xml.unbound-prefix'],
  [/duplicate attribute/, 'plan.xml.duplicate-attribute'],
  [/outside of root|root element|only one root|must contain a root|unexpected end/, 'plan.xml.no-root'],
  [/disallowed character\.$/, 'plan.xml.bad-character'],
];
