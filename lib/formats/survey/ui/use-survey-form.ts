'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { type AnswersDraft, answersSchema, fieldsIn, readAnswers } from '@/lib/surveys/model/answers';
import { type Answers, walk } from '@/lib/surveys/model/walk';
import { carriedDraft, forgetDraft, isBlank, keepDraft, keptDraft } from './draft';
import { answersOnly } from './given-before';
import type { SurveyFormProps } from './survey-form';
import { usePages } from './use-pages';
import { useSending } from './use-sending';
import { useServerDraft } from './use-server-draft';

export type Methods = UseFormReturn<AnswersDraft, unknown, Answers>;

/** The form's state: react-hook-form on the survey's own schema, the way through its pages, the draft, what is wrong. */
export function useSurveyForm({
  action,
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
  const [begun] = useState(() => filledIn(`form-${formatId}`, given));
  const methods: Methods = useForm({
    resolver: zodResolver(answersSchema(pages)),
    defaultValues: begun,
    shouldFocusError: false,
  });
  const values = useWatch({ control: methods.control });
  const way = useMemo(() => walk(pages, fieldsIn(values)), [pages, values]);
  const element = useRef<HTMLFormElement>(null);
  const paging = usePages({ way, start, refused, locked, trial });
  const forget = useServerDraft(methods, keepAt, formatId);
  const draft = useDraftOf(methods, trial ? null : draftName, {
    ...{ mayRestore: given === null && isBlank(begun), resumed, forget },
  });
  const { sending, trouble, send } = useSending(methods, element, { action, formatId, draftName, entry });
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

/** What the fields hold already: typed before the scripts came, or brought back by the browser. */
function filledIn(formId: string, given: AnswersDraft | null): AnswersDraft {
  const form = typeof document === 'undefined' ? null : (document.getElementById(formId) as HTMLFormElement | null);
  if (!form) return given ?? {};
  return answersOnly(readAnswers(new FormData(form)));
}

interface Drafted {
  /** Whether nothing newer is there than what this browser keeps. */
  mayRestore: boolean;
  /** Whether the server brought it back already. */
  resumed: boolean;
  /** Has the server forget it. */
  forget: () => void;
}

/** Keeps what is filled in, and brings it back where nothing newer is there. */
function useDraftOf(methods: Methods, name: string | null, { mayRestore, resumed, forget }: Drafted) {
  const [restored, setRestored] = useState(resumed);
  const { reset, subscribe } = methods;
  useEffect(() => {
    if (name === null) return;
    const draft = mayRestore ? (carriedDraft() ?? keptDraft(name)) : null;
    if (draft) {
      reset(draft, { keepDefaultValues: true });
      setRestored(true);
    }
    return subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(name, values) });
  }, [name, mayRestore, reset, subscribe]);
  const discard = () => {
    if (name !== null) forgetDraft(name);
    reset(resumed ? {} : undefined);
    forget();
    setRestored(false);
  };
  return { restored, discard };
}
