import { useEffect, useRef } from 'react';
import type { AnswersDraft } from '@/lib/surveys/model/answers';
import { isNothing } from './draft';
import type { Methods } from './use-survey-form';

/** After so long without a change the server keeps what is filled in, in milliseconds. */
const REST_MS = 2_000;

/**
 * Has the server keep what is filled in, a little after the last change and when the page is left, so that one can go on
 * on another device. In: the address to keep it at, and the survey; an address of null keeps nothing. Out: how to have
 * it thrown away.
 */
export function useServerDraft(methods: Methods, at: string | null, formatId: string): () => void {
  const waiting = useRef<AnswersDraft | null>(null);
  const { subscribe } = methods;
  useEffect(() => {
    if (at === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const send = () => {
      clearTimeout(timer);
      if (waiting.current) keep(at, formatId, waiting.current);
      waiting.current = null;
    };
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        waiting.current = { ...values };
        clearTimeout(timer);
        timer = setTimeout(send, REST_MS);
      },
    });
    addEventListener('pagehide', send);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      removeEventListener('pagehide', send);
    };
  }, [at, formatId, subscribe]);
  return () => {
    waiting.current = null;
    if (at !== null) keep(at, formatId, {});
  };
}

/** A draft that cannot be kept is in the browser still: nobody is told. */
function keep(at: string, formatId: string, values: AnswersDraft): void {
  const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)));
  const body = JSON.stringify({ formatId, fields });
  const headers = { 'content-type': 'application/json' };
  void fetch(at, { method: 'POST', headers, body, keepalive: body.length < 60_000 }).catch(() => {});
}
