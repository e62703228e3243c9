'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { type AnswersDraft, answersSchema, fieldsIn, readAnswers } from '@/lib/surveys/model/answers';
import { type Answers, walk } from '@/lib/surveys/model/walk';
import { carriedDraft, forgetDraft, isBlank, isUnsent, keepDraft, keptDraft } from './draft';
import { answersOnly } from './given-before';
import type { SurveyFormProps } from './survey-form';
import { usePages } from './use-pages';
import { useSending } from './use-sending';
import { type ServerDraft, useServerDraft } from './use-server-draft';

export type Methods = UseFormReturn<AnswersDraft, unknown, Answers>;

/** The form's state: react-hook-form on the survey's own schema, the way through its pages, the draft, what is wrong. */
export function useSurveyForm({
  action,
  target,
  formatId,
  draftName,
  pages,
  given,
  refused,
  start,
  locked,
  trial = false,
  resumed = false,
  keepAt = null,
  entry,
}: SurveyFormProps) {
  const [typed] = useState(() => filledIn(`form-${formatId}`));
  const methods: Methods = useForm({
    resolver: zodResolver(answersSchema(pages)),
    // What was typed before the scripts came is taken in afterwards: the first drawing has to be the server's.
    defaultValues: given ?? {},
    shouldFocusError: false,
  });
  const values = useWatch({ control: methods.control });
  const way = useMemo(() => walk(pages, fieldsIn(values)), [pages, values]);
  const element = useRef<HTMLFormElement>(null);
  const paging = usePages({ way, start, refused, locked, trial });
  const name = trial ? null : draftName;
  const server = useServerDraft({ keepAt, formatId, name });
  const draft = useDraftOf(methods, name, { typed, given, resumed, server });
  const { sending, trouble, send } = useSending(methods, element, { action, target, formatId, draftName, entry });
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // To React the preview lies within the editor's form, which would send itself.
    event.stopPropagation();
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const isEnd = paging.leave(button?.getAttribute('value') === 'back') && !locked;
    setTried(isEnd && trial);
    if (isEnd && !trial) send(event);
  };
  return { methods, values, way, element, ...paging, ...draft, sending, trouble, tried, submit };
}

/** What the fields hold already, before the form library empties them: typed early, or brought back by the browser. */
function filledIn(formId: string): AnswersDraft {
  const form = typeof document === 'undefined' ? null : (document.getElementById(formId) as HTMLFormElement | null);
  return form ? answersOnly(readAnswers(new FormData(form))) : {};
}

interface Drafted {
  /** What the fields held before the scripts came. */
  typed: AnswersDraft;
  /** What the server knew of already. */
  given: AnswersDraft | null;
  /** Whether that is a draft of earlier. */
  resumed: boolean;
  server: ServerDraft;
}

/** Keeps what is filled in, and brings it back where nothing newer is there. */
function useDraftOf(methods: Methods, name: string | null, { typed, given, resumed, server }: Drafted) {
  const [restored, setRestored] = useState(resumed);
  const { reset, subscribe } = methods;
  useEffect(() => {
    const changed = (values: AnswersDraft) => {
      if (name === null) return;
      keepDraft(name, values);
      server.changed(values);
    };
    const draft = name === null ? null : earlierDraft(name, { isBlank: given === null && isBlank(typed), resumed });
    if (draft ?? !isBlank(typed)) reset(draft ?? typed, { keepDefaultValues: true });
    if (draft) setRestored(true);
    else if (!isBlank(typed) && !resumed) changed(typed);
    return subscribe({ formState: { values: true }, callback: ({ values }) => changed(values) });
  }, [name, typed, given, resumed, server, reset, subscribe]);
  const discard = () => {
    if (name !== null) forgetDraft(name);
    reset(resumed ? {} : undefined);
    server.forget();
    setRestored(false);
  };
  return { restored, discard };
}

/** What this browser keeps, where nothing is filled in; or where the server's draft is older than that. */
function earlierDraft(name: string, { isBlank, resumed }: { isBlank: boolean; resumed: boolean }): AnswersDraft | null {
  if (isBlank) return carriedDraft() ?? keptDraft(name);
  const kept = resumed ? keptDraft(name) : null;
  return kept && isUnsent(name, kept) ? kept : null;
}
