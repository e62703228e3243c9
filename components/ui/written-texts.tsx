'use client';
import { NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useMemo } from 'react';

interface Props {
  /** The texts as JSON: they travel as one, since React looks at every single value that it passes to a browser. */
  json: string;
  locale: string;
  timeZone: string;
  children: ReactNode;
}

/** Hands texts to the client components below it. */
export function WrittenTexts({ json, children, ...around }: Props) {
  const messages = useMemo(() => JSON.parse(json), [json]);
  return (
    <NextIntlClientProvider {...around} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
