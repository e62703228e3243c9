import { z } from 'zod';
import { languages } from '@/lib/languages/model';

/** So many rules has a netiquette at most, so that people read them. */
export const RULES_LIMIT = 20;

const Rule = z.object({
  title: z.string().min(1).max(120, 'netiquette.title-too-long'),
  body: z.string().max(1_000, 'netiquette.rule-too-long'),
});

/** A netiquette as one text: each rule begins with `## ` and its title. */
export const RulesDraft = z.object({
  locale: z.enum(languages, 'tenant-text.language-unknown'),
  body: z
    .string()
    .transform((text) => rulesIn(text))
    .pipe(z.array(Rule).min(1, 'netiquette.no-rule').max(RULES_LIMIT, 'netiquette.too-many-rules')),
});

/** The rules in a text, in their order. What stands before the first title belongs to none. */
const rulesIn = (text: string): { title: string; body: string }[] =>
  text
    .replace(/\r\n/g, '\n')
    .split(/^##[ \t]+/m)
    .slice(1)
    .map((part) => {
      const [title = '', ...body] = part.split('\n');
      return { title: title.trim(), body: body.join('\n').trim() };
    })
    .filter(({ title }) => title !== '');

/** Rules as the text that an admin edits. */
export const rulesAsText = (rules: readonly { title: string; body: string }[]): string =>
  rules.map(({ title, body }) => `## ${title}\n\n${body}`).join('\n\n');
