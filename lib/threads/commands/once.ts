import { hash } from 'node:crypto';

/**
 * Two copies of one post at the same instant both look before either is stored; the second then breaks the unique
 * key, and finds the first when it tries again.
 */
export async function oncePosted<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!brokeUnique(error)) throw error;
    return attempt();
  }
}

/** What makes two posts with one key the same post. */
export const hashOfPost = (...parts: unknown[]): string => hash('sha256', JSON.stringify(parts), 'base64url');

/** Whether the database objects to what was to be stored (SQLSTATE classes 22 and 23), rather than being away. */
export const isAboutContent = (error: unknown): boolean => /^2[23]/.test(codeOf(error));

const UNIQUE_VIOLATION = '23505';

const brokeUnique = (error: unknown): boolean => codeOf(error) === UNIQUE_VIOLATION;

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
