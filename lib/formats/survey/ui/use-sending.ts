import { type FormEvent, useEffect, useRef, useState } from 'react';
import { FASTEST_MS } from '@/lib/surveys/model/guard';
import { browserWork } from './browser-work';
import { carryDraft } from './draft';
import { forgetBallot, mayHaveBallot, sendWithBallot } from './send-with-ballot';
import type { SurveyFormProps } from './survey-form';
import type { Methods } from './use-survey-form';

type Way = Pick<SurveyFormProps, 'action' | 'target' | 'formatId' | 'draftName' | 'entry'>;

/**
 * Checks, and then sends: as the browser would without scripts, or what is anonymous with a ballot. `trouble` is the
 * code of why that did not work; nothing is lost then, and it can be sent again.
 */
export function useSending(methods: Methods, element: { current: HTMLFormElement | null }, way: Way) {
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  // The page was made before; by the browser's own clock that can be told, whatever the server's says.
  const seenAt = useRef(Number.POSITIVE_INFINITY);
  useEffect(() => {
    seenAt.current = performance.now();
    const back = (event: PageTransitionEvent) => event.persisted && setSending(false);
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, []);
  const send = (event: FormEvent) => {
    if (sending) return;
    void methods.handleSubmit(async () => {
      setSending(true);
      setTrouble(null);
      const work = await workFor(way.entry?.stamp, seenAt.current);
      if (!way.entry?.ballotKey || !mayHaveBallot()) {
        submitWith(element.current, work);
        // Into another tab: this page stays.
        return setSending(way.target === undefined);
      }
      const code = await handIn(methods, { ...way, work });
      setTrouble(code);
      setSending(false);
    })(event);
  };
  return { sending, trouble, send };
}

/** Whoever left no address has the browser work, and does not send faster than people read. */
async function workFor(stamp: string | undefined, seenAt: number): Promise<string | undefined> {
  if (!stamp) return undefined;
  const early = FASTEST_MS - (performance.now() - seenAt);
  const [work] = await Promise.all([browserWork(stamp), new Promise((turn) => setTimeout(turn, early))]);
  return work;
}

/** Lets the browser send the form as it would without scripts: one way in, one answer. */
function submitWith(form: HTMLFormElement | null, work: string | undefined): void {
  if (work !== undefined && form) form.append(hiddenField('work', work));
  form?.submit();
}

const hiddenField = (name: string, value: string): HTMLInputElement =>
  Object.assign(document.createElement('input'), { type: 'hidden', name, value });

/** Out: the code of what went wrong; null where the page moves on. */
async function handIn(methods: Methods, way: Way & { work: string | undefined }): Promise<string | null> {
  const { action, formatId, draftName, entry, work } = way;
  const answers = methods.getValues();
  if (entry?.signIn) {
    carryDraft(answers);
    location.assign(entry.signIn);
    return null;
  }
  const name = `${draftName}:ballot`;
  const outcome = await sendWithBallot({ action, formatId, answers, entry: { ...entry, work }, name });
  if (outcome !== 'arrived') return outcome;
  forgetBallot(name);
  const address = new URL(location.href);
  address.searchParams.delete('page');
  history.replaceState(null, '', `${address.pathname}${address.search}#survey-thanks`);
  location.reload();
  return null;
}
