import type { Check, CheckName, Context, Finding } from './check';
import { contact } from './contact';
import { duplicate } from './duplicate';
import { language } from './language';
import { links } from './links';
import { first, flood } from './pace';
import { shouting } from './shouting';
import { words } from './words';

const checks: Record<CheckName, Check> = { words, links, contact, duplicate, shouting, flood, first, language };

/** What these checks see in a text, at most one finding each. Refuses nothing, decides nothing. */
export const assess = (text: string, context: Context, names: readonly CheckName[]): Finding[] =>
  names.flatMap((name) => checks[name](text, context) ?? []);
