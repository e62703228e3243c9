import { notFound, unstable_rethrow } from 'next/navigation';
import { type Facts, isRefusal, type Refusal, type RefusalKind } from './errors';
import { logFault } from './log';

/** The door of pages: runs a read; what is not found, or may not be seen, is Next's 404. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    unstable_rethrow(error);
    if (isRefusal(error)) notFound();
    throw error;
  }
}

/** The door of API routes: a refusal as its status with code and facts, anything else as a fault with an id. */
export function asResponse(error: unknown): Response {
  // A tenant that is not there is Next's own 404.
  unstable_rethrow(error);
  if (isRefusal(error)) {
    const { seconds } = error.facts;
    const headers = typeof seconds === 'number' ? { 'retry-after': String(seconds) } : undefined;
    return Response.json({ code: error.code, ...error.facts }, { status: statusOf[error.kind], headers });
  }
  return Response.json({ code: 'fault', id: logFault(error) }, { status: 500 });
}

/**
 * The door of forms: 303 to `done` when the work succeeds; otherwise back to `form` with the refusal's code, which
 * the page shows as a sentence.
 */
export async function answerForm(work: () => Promise<string>, form: string): Promise<Response> {
  try {
    return seeOther(await work());
  } catch (error) {
    unstable_rethrow(error);
    return seeOther(isRefusal(error) ? withRefusal(form, error) : withParams(form, { fault: logFault(error) }));
  }
}

/** After a form: look at this address, by GET. Relative, so that no host name is trusted. */
export const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });

const statusOf: Record<RefusalKind, number> = {
  Invalid: 422,
  SignInNeeded: 401,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  TooMany: 429,
};

/** The address of a form with what was refused there, as its page shows it. */
export function withRefusal(form: string, refusal: Refusal): string {
  const problems = Array.isArray(refusal.facts.problems) ? refusal.facts.problems : [];
  const fields = problems.map((problem) => `${problem.field}:${problem.code}`).join(',');
  const { seconds } = refusal.facts;
  const told = toldFacts(refusal.facts);
  return withParams(form, {
    refused: refusal.code,
    ...(fields && { fields }),
    ...(typeof seconds === 'number' && { seconds: String(seconds) }),
    ...(told && { facts: told }),
  });
}

/** What the sentence of a refusal needs, such as a file's name and line; as JSON. An address must not grow without end. */
function toldFacts({ seconds: _, problems: __, ...facts }: Facts): string | null {
  const plain = Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'number' || typeof value === 'string' ? [[name, shortened(value)]] : [],
  );
  return plain.length > 0 ? JSON.stringify(Object.fromEntries(plain)) : null;
}

const shortened = (value: string | number) =>
  typeof value === 'string' && value.length > FACT_LIMIT ? `${value.slice(0, FACT_LIMIT)}…` : value;
const FACT_LIMIT = 80;

function withParams(address: string, params: Record<string, string>): string {
  const [rest = '', hash] = address.split('#');
  const [path, query] = rest.split('?');
  const all = new URLSearchParams(query);
  for (const [name, value] of Object.entries(params)) all.set(name, value);
  return `${path}?${all}${hash ? `#${hash}` : ''}`;
}
