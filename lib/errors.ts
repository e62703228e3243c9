import type { z } from 'zod';

export type RefusalKind = 'Invalid' | 'SignInNeeded' | 'Forbidden' | 'NotFound' | 'Conflict' | 'TooMany';
export type Facts = Record<string, string | number | boolean | null | Date | Problem[]>;

/** What is wrong with one field of an input: its path, and the code of a sentence. */
export interface Problem {
  field: string;
  code: string;
}

/** A stop that somebody is told about: a stable code and facts. No sentence, no HTTP number. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly facts: Facts = {},
  ) {
    super(`${kind}: ${code}`);
  }
}

/** The answer of a policy: yes, or no with the reason. */
export type Verdict = { ok: true } | { ok: false; code: string; facts: Facts };
export const yes: Verdict = { ok: true };
export const no = (code: string, facts: Facts = {}): Verdict => ({ ok: false, code, facts });

/** The reason of a verdict as one word, for tests and for data attributes: `yes` or the code. */
export const reasonOf = (verdict: Verdict): string => (verdict.ok ? 'yes' : verdict.code);

/** Throws `SignInNeeded` or `Forbidden` where the verdict is a no. */
export function assertAllowed(verdict: Verdict): void {
  if (verdict.ok) return;
  throw new Refusal(verdict.code.startsWith('sign-in.') ? 'SignInNeeded' : 'Forbidden', verdict.code, verdict.facts);
}

/** The parsed input, or `Invalid` with the field and code of each problem. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    code: isCode(issue.message) ? issue.message : 'field.invalid',
  }));
  throw new Refusal('Invalid', 'input.invalid', { problems });
}

/** The first row, or `NotFound`: what one may not see does not exist either. */
export function one<T>(rows: readonly T[], what: string): T {
  const [row] = rows;
  if (row === undefined) throw new Refusal('NotFound', `${what}.not-found`);
  return row;
}

/** Told by its kind, since Next's bundle and the server each have a class `Refusal` of their own. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'kind' in error && 'code' in error && 'facts' in error;

const isCode = (message: string) => /^[a-z-]+(\.[a-z-]+)+$/.test(message);
