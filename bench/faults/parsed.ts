/** Reads JSON. Of a broadcast all viewers get the same text, so the latest ones are read once; nobody changes them. */
export function parsed(text: string): unknown {
  if (latest.has(text)) return latest.get(text);
  const value: unknown = JSON.parse(text);
  latest.set(text, value);
  if (latest.size > KEPT) latest.delete(latest.keys().next().value ?? '');
  return value;
}

const KEPT = 256;
const latest = new Map<string, unknown>();
