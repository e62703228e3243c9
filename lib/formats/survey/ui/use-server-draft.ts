import { useEffect, useMemo, useRef } from 'react';
import type { AnswersDraft } from '@/lib/surveys/model/answers';
import { filledOf, noteSent } from './draft';

/** After so long without a change the server keeps what is filled in, in milliseconds. */
const REST_MS = 2_000;

/** Where the server keeps a draft (null: nowhere), of which survey, and under which name this browser does. */
interface At {
  keepAt: string | null;
  formatId: string;
  name: string | null;
}

export interface ServerDraft {
  /** Something was filled in. */
  changed: (values: AnswersDraft) => void;
  forget: () => void;
}

/**
 * Has the server keep what is filled in, a little after the last change and when the page is left, so that one can go on
 * on another device.
 */
export function useServerDraft({ keepAt, formatId, name }: At): ServerDraft {
  const waiting = useRef<AnswersDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const draft = useMemo(() => {
    const send = () => {
      clearTimeout(timer.current);
      if (waiting.current) keep({ keepAt, formatId, name }, waiting.current);
      waiting.current = null;
    };
    const changed = (values: AnswersDraft) => {
      waiting.current = { ...values };
      clearTimeout(timer.current);
      timer.current = setTimeout(send, REST_MS);
    };
    const forget = () => {
      clearTimeout(timer.current);
      waiting.current = null;
      keep({ keepAt, formatId, name: null }, {});
    };
    return { send, changed, forget };
  }, [keepAt, formatId, name]);
  useEffect(() => {
    addEventListener('pagehide', draft.send);
    return () => removeEventListener('pagehide', draft.send);
  }, [draft]);
  return draft;
}

/** A draft that cannot be kept is in the browser still: nobody is told. */
function keep({ keepAt, formatId, name }: At, values: AnswersDraft): void {
  if (keepAt === null) return;
  const fields = filledOf(values);
  const body = JSON.stringify({ formatId, fields });
  const how = { method: 'POST', headers: { 'content-type': 'application/json' }, keepalive: body.length < 60_000 };
  const sent = fetch(keepAt, { ...how, body });
  void sent.then(({ ok }) => void (ok && name !== null && noteSent(name, fields))).catch(() => {});
}
