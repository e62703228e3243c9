import { type FormEvent, useEffect, useState } from 'react';
import { carryDraft } from './draft';
import { forgetBallot, mayHaveBallot, sendWithBallot } from './send-with-ballot';
import type { SurveyFormProps } from './survey-form';
import type { Methods } from './use-survey-form';

type Way = Pick<SurveyFormProps, 'formatId' | 'draftName' | 'entry'>;

/**
 * Checks, and then sends: as the browser would without scripts, or what is anonymous with a ballot. `trouble` is the
 * code of why that did not work; nothing is lost then, and it can be sent again.
 */
export function useSending(methods: Methods, element: { current: HTMLFormElement | null }, way: Way) {
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    const back = (event: PageTransitionEvent) => event.persisted && setSending(false);
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, []);
  const send = (event: FormEvent) => {
    if (sending) return;
    void methods.handleSubmit(async () => {
      setSending(true);
      setTrouble(null);
      if (!way.entry?.ballotKey || !mayHaveBallot()) return element.current?.submit();
      const code = await handIn(methods, element.current, way);
      setTrouble(code);
      setSending(false);
    })(event);
  };
  return { sending, trouble, send };
}

/** Out: the code of what went wrong; null where the page moves on. */
async function handIn(methods: Methods, form: HTMLFormElement | null, way: Way): Promise<string | null> {
  const { formatId, draftName, entry } = way;
  const answers = methods.getValues();
  if (entry?.signIn) {
    carryDraft(answers);
    location.assign(entry.signIn);
    return null;
  }
  const name = `${draftName}:ballot`;
  const outcome = await sendWithBallot({ action: form?.action ?? '', formatId, answers, entry: entry ?? {}, name });
  if (outcome !== 'arrived') return outcome;
  forgetBallot(name);
  const address = new URL(location.href);
  address.searchParams.delete('page');
  history.replaceState(null, '', `${address.pathname}${address.search}#survey-thanks`);
  location.reload();
  return null;
}
