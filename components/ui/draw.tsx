import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';

/** The language of what is drawn, and its texts. */
export interface Texts {
  locale: string;
  messages: AbstractIntlMessages;
  timeZone: string;
}

/** Draws components as HTML that a browser can take over. For the server alone, beside Next. */
export const draw = (element: ReactElement, texts: Texts): string =>
  renderToString(<NextIntlClientProvider {...texts}>{element}</NextIntlClientProvider>);
