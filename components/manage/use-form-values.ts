import { useEffect, useState } from 'react';
import { type FormValues, valuesIn } from '@/lib/offers/model/form';

/** The fields of a form as they stand, by name, with each change. `values`: what it starts with. */
export function useFormValues(form: { current: HTMLFormElement | null }, values: FormValues): FormValues {
  const [now, setNow] = useState(values);
  useEffect(() => {
    const element = form.current;
    const read = () => element && setNow(valuesIn(new FormData(element)));
    read();
    element?.addEventListener('input', read);
    return () => element?.removeEventListener('input', read);
  }, [form]);
  return now;
}
