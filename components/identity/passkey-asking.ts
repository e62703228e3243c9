/** Sends JSON to a route of ours. Out: its answer, or the code of its refusal. */
export async function ask<T>(path: string, input: object = {}): Promise<{ answer: T } | { refused: string }> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const read = await response.json().catch(() => ({}));
  return response.ok ? { answer: read as T } : { refused: String(read.code ?? 'fault') };
}

/** Which sentence says why it did not work (`identity.passkeys.failed.…`). */
export function failureOf(problem: unknown): 'cancelled' | 'unknown' | 'known' | 'other' {
  if (problem === 'passkey.unknown') return 'unknown';
  if (problem === 'passkey.known') return 'known';
  const name = problem instanceof Error ? problem.name : '';
  return name === 'InvalidStateError'
    ? 'known'
    : name === 'NotAllowedError' || name === 'AbortError'
      ? 'cancelled'
      : 'other';
}
