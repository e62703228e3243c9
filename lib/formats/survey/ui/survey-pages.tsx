'use client';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Page } from '@/lib/surveys/model/page';

const Pages = createContext<readonly Page[]>([]);

/**
 * Hands a survey's pages to the form and the results below it. In: as JSON. They travel once and as one text, since React
 * looks at every single value that it passes to a browser, and a long survey has ten thousand.
 */
export function SurveyPages({ json, children }: { json: string; children: ReactNode }) {
  return <Pages value={useMemo(() => JSON.parse(json), [json])}>{children}</Pages>;
}

/** The pages of the survey around it. */
export const usePagesAround = () => use(Pages);
