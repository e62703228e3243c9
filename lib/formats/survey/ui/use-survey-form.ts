'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type Answers, type AnswersDraft, answersSchema, readAnswers } from '@/lib/surveys/model/answers';
import { forgetDraft, isBlank, keepDraft, keptDraft } from './draft';
import type { SurveyFormProps } from './survey-form';

type Methods = UseFormReturn<AnswersDraft, unknown, Answers>;

/** The form's state: react-hook-form on the survey's own schema, the draft, and what is wrong by question. */
export function useSurveyForm({ formatId, draftName, questions, given, refused }: SurveyFormProps) {
  const [start] = useState(() => filledIn(`form-${formatId}`, questions, given));
  const methods: Methods = useForm({
    resolver: zodResolver(answersSchema(questions)),
    defaultValues: start,
    shouldFocusError: false,
  });
  const element = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const { errors, isSubmitted, submitCount } = methods.formState;
  const problems = useMemo(
    () => (isSubmitted ? codesIn(errors) : new Map(refused)),
    // `errors` is one object whose content changes with `submitCount` and with each check.
    [errors, isSubmitted, refused],
  );
  const draft = useDraftOf(methods, draftName, given === null && isBlank(start));
  const sending = useSending(methods, element);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refused try brings the summary into focus again.
  useEffect(() => {
    summary.current?.focus();
  }, [submitCount]);
  return { methods, problems, element, summary, ...draft, ...sending };
}

/** What the fields hold already: typed before the scripts came, or brought back by the browser. */
function filledIn(formId: string, questions: SurveyFormProps['questions'], given: AnswersDraft | null): AnswersDraft {
  const form = typeof document === 'undefined' ? null : (document.getElementById(formId) as HTMLFormElement | null);
  if (form) return readAnswers(questions, new FormData(form));
  return { ...readAnswers(questions, new FormData()), ...given };
}

const codesIn = (errors: Methods['formState']['errors']): Map<string, string> =>
  new Map(Object.entries(errors).map(([id, error]) => [id, String(error?.message ?? 'answer.invalid')]));

/** Keeps what is filled in, and brings it back where nothing newer is there. */
function useDraftOf(methods: Methods, name: string, mayRestore: boolean) {
  const [restored, setRestored] = useState(false);
  const { reset, subscribe } = methods;
  useEffect(() => {
    const draft = mayRestore ? keptDraft(name) : null;
    if (draft) {
      reset(draft, { keepDefaultValues: true });
      setRestored(true);
    }
    return subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(name, values) });
  }, [name, mayRestore, reset, subscribe]);
  const discard = () => {
    forgetDraft(name);
    reset();
    setRestored(false);
  };
  return { restored, discard };
}

/** Checks, and then lets the browser send the form as it would without scripts: one way in, one answer. */
function useSending(methods: Methods, element: { current: HTMLFormElement | null }) {
  const [sending, setSending] = useState(false);
  useEffect(() => {
    const back = (event: PageTransitionEvent) => event.persisted && setSending(false);
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    void methods.handleSubmit(() => {
      setSending(true);
      element.current?.submit();
    })(event);
  };
  return { sending, submit };
}
