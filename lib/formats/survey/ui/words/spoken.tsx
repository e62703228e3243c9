'use client';
import { useLocale } from 'next-intl';
import { createContext, type ReactNode, useContext } from 'react';
import { directionOf } from '@/lib/languages/model';
import { ORIGINAL } from '@/lib/surveys/model/language';
import type { Question } from '@/lib/surveys/model/questions';

/** In which language a survey is shown, and which of its texts it lacks there: their paths, and themselves. */
export interface ShownIn {
  language: string;
  missing: ReadonlySet<string>;
}

const Shown = createContext<ShownIn>({ language: ORIGINAL, missing: new Set() });

/** Around what shows a survey in another language than the original. */
export const SpokenIn = ({ language, missing, children }: ShownIn & { children: ReactNode }) => (
  <Shown value={{ language, missing }}>{children}</Shown>
);

/** In which direction the survey is read. */
export const useDirection = () => directionOf(useContext(Shown).language);

interface Props {
  /** The text's path, for where answers stand in it, so that the text alone does not tell. */
  path?: string;
  children: string | undefined;
}

/** A text of a survey, with its language where that is not the page's: browsers read, break and spell by it. */
export function Spoken({ path, children: text }: Props): ReactNode {
  const { language, missing } = useContext(Shown);
  const page = useLocale();
  if (text === undefined) return null;
  const isMissing = missing.has(text) || (path !== undefined && missing.has(path));
  const own = isMissing ? ORIGINAL : language;
  if (own === page) return text;
  return (
    <span lang={own} dir={directionOf(own)}>
      {text}
    </span>
  );
}

/** A question's hint with the platform's own words behind it; undefined where there is neither. */
export const hintOf = ({ id, hint }: Pick<Question, 'id' | 'hint'>, words?: ReactNode): ReactNode =>
  hint || words ? (
    <>
      {hint && <Spoken path={`questions.${id}.hint`}>{hint}</Spoken>}
      {hint && words && ' '}
      {words && <bdi>{words}</bdi>}
    </>
  ) : undefined;
