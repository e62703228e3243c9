'use client';
import { toNestErrors } from '@hookform/resolvers';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { type FieldErrors, type FieldValues, get, type Resolver, useForm } from 'react-hook-form';
import type { Problem } from '@/lib/errors';
import { type FormValues, valuesIn } from '@/lib/offers/model/form';

interface Options {
  /** What the fields start with. */
  values: FormValues;
  /** What the server refused, by field. */
  refused: Readonly<Record<string, string>>;
  /** What is wrong with the form as it stands: the same schema as the server's. */
  check: (values: FormValues) => Problem[];
}

/**
 * A plain form that also says what is wrong before it is sent. It is the browser that sends it, as without a script,
 * so the fields keep their own values and nothing here holds a copy of them.
 */
export function useCheckedForm({ values, refused, check }: Options) {
  const t = useTranslations('refusals');
  const element = useRef<HTMLFormElement>(null);
  const { register, handleSubmit, formState } = useForm({
    mode: 'onTouched',
    resolver: resolverFor(() => check(valuesIn(new FormData(element.current ?? undefined)))),
  });
  useEffect(() => {
    if (element.current) element.current.noValidate = true;
  }, []);
  const errorOf = (name: string): string | undefined => {
    const found: unknown = get(formState.errors, `${name}.message`);
    const touched: unknown = get(formState.touchedFields, name);
    const code = typeof found === 'string' && found ? found : touched ? undefined : refused[name];
    return code && (t.has(code) ? t(code) : t('field.invalid'));
  };
  return {
    form: { ref: element, onSubmit: handleSubmit(() => send(element.current)) },
    field: (name: string) => ({ ...register(name), defaultValue: values[name] ?? '', error: errorOf(name) }),
    errorOf,
    isRefused: formState.isSubmitted && !formState.isValid,
  };
}

export type CheckedForm = ReturnType<typeof useCheckedForm>;

/** The format's own fields are not checked here by a schema; at least the browser says which one is left empty. */
function send(form: HTMLFormElement | null): void {
  if (form?.reportValidity()) form.submit();
}

const resolverFor =
  (problems: () => Problem[]): Resolver<FieldValues> =>
  async (_values, _context, options) => {
    const found = problems();
    if (found.length === 0) return { values: {}, errors: {} };
    const flat = Object.fromEntries(found.map(({ field, code }) => [field, { type: 'code', message: code }]));
    return { values: {}, errors: toNestErrors(flat as FieldErrors, options) };
  };
