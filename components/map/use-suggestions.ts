import { useEffect, useState } from 'react';
import { folded } from '@/lib/places/model/folded';
import { LEAST_LETTERS, type Place } from '@/lib/places/model/place';

/** What was found for what is typed; null while nobody has asked. */
export type Suggestions = { state: 'found'; places: Place[] } | { state: 'failed' } | null;

/** So long somebody has to pause, in milliseconds. */
const PAUSE_MS = 200;

/** Asks our own host for places, after a pause in typing and not before three letters. */
export function useSuggestions(at: string, typed: string): Suggestions {
  const [suggestions, setSuggestions] = useState<Suggestions>(null);
  useEffect(() => {
    setSuggestions(null);
    if (folded(typed).length < LEAST_LETTERS) return;
    const asking = new AbortController();
    const pause = setTimeout(() => {
      suggestionsFor(at, typed, asking.signal).then((found) => asking.signal.aborted || setSuggestions(found));
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [at, typed]);
  return suggestions;
}

async function suggestionsFor(at: string, typed: string, signal: AbortSignal): Promise<Suggestions> {
  try {
    const answer = await fetch(`${at}?q=${encodeURIComponent(typed.trim())}`, { signal });
    return answer.ok ? { state: 'found', places: await answer.json() } : { state: 'failed' };
  } catch {
    return { state: 'failed' };
  }
}
