import { z } from 'zod';
import {
  BODY_LIMIT,
  EXAMPLE_LIMIT,
  EXAMPLES_LIMIT,
  type NetiquetteRule,
  TITLE_LIMIT,
  type Tongue,
  tongues,
  WHAT_CHANGED_LIMIT,
  type Wording,
} from '../model';

/** The name of a field of the form of a rule, in one language: `title-de`. */
export const fieldOf = (part: keyof Wording, tongue: Tongue): string => `${part}-${tongue}`;

const text = z
  .string()
  .default('')
  .transform((typed) => typed.replace(/\r\n/g, '\n').trim());

const Title = text.pipe(z.string().max(TITLE_LIMIT, 'netiquette.title-too-long'));
const Body = text.pipe(z.string().max(BODY_LIMIT, 'netiquette.rule-too-long'));

/** One example a line. */
const Examples = text
  .transform((typed) => typed.split('\n').flatMap((line) => line.trim() || []))
  .pipe(
    z
      .array(z.string().max(EXAMPLE_LIMIT, 'netiquette.example-too-long'))
      .max(EXAMPLES_LIMIT, 'netiquette.too-many-examples'),
  );

const PARTS = { title: Title, body: Body, allowed: Examples, notAllowed: Examples };

const fields = Object.fromEntries(
  tongues.flatMap((tongue) =>
    (Object.keys(PARTS) as (keyof Wording)[]).map((part) => [fieldOf(part, tongue), PARTS[part]]),
  ),
);

/** The form of a rule: its number, empty for a new one, and each part in each language. German is needed. */
export const RuleDraft = z
  .object({ number: z.preprocess((typed) => typed || null, z.coerce.number().int().min(1).nullable()), ...fields })
  .transform((typed, context) => {
    const read = typed as Record<string, unknown>;
    const wordings: Partial<NetiquetteRule['wordings']> = {};
    for (const tongue of tongues) {
      const wording = wordingIn(read, tongue);
      const isEmpty = !wording.title && !wording.body && wording.allowed.length + wording.notAllowed.length === 0;
      if (isEmpty && tongue !== 'de') continue;
      if (!wording.title)
        context.addIssue({ code: 'custom', path: [fieldOf('title', tongue)], message: 'netiquette.title-missing' });
      wordings[tongue] = wording;
    }
    return { number: typed.number as number | null, wordings: wordings as NetiquetteRule['wordings'] };
  });

const wordingIn = (read: Record<string, unknown>, tongue: Tongue): Wording => ({
  title: read[fieldOf('title', tongue)] as string,
  body: read[fieldOf('body', tongue)] as string,
  allowed: read[fieldOf('allowed', tongue)] as string[],
  notAllowed: read[fieldOf('notAllowed', tongue)] as string[],
});

/** Which rule is meant. */
export const RuleChoice = z.object({ number: z.coerce.number().int().min(1) });

const words = text.pipe(z.string().max(WHAT_CHANGED_LIMIT, 'netiquette.words-too-long'));

/** What an admin says to publish the draft: whether the rules change or only their words, and what changed. */
export const Publication = z
  .object({
    changes: z.enum(['rules', 'words'], 'netiquette.changes-missing'),
    'what-de': words.pipe(z.string().min(1, 'netiquette.words-missing')),
    'what-de-simple': words,
    'what-en': words,
  })
  .transform(({ changes, ...said }) => ({
    changesRules: changes === 'rules',
    whatChanged: {
      de: said['what-de'],
      ...(said['what-de-simple'] && { 'de-simple': said['what-de-simple'] }),
      ...(said['what-en'] && { en: said['what-en'] }),
    },
  }));

/** What stands in the form of a rule, by its fields' names; nothing for a new one. */
export const fieldsOf = (rule: NetiquetteRule | undefined): Record<string, string> =>
  Object.fromEntries(
    tongues.flatMap((tongue) =>
      Object.entries(rule?.wordings[tongue] ?? {}).map(([part, value]) => [
        fieldOf(part as keyof Wording, tongue),
        typeof value === 'string' ? value : value.join('\n'),
      ]),
    ),
  );
