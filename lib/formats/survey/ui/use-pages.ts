'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { along } from '@/lib/surveys/model/along';
import type { Walk } from '@/lib/surveys/model/walk';

interface Props {
  way: Walk;
  /** The page that the address asks for. */
  start: string | undefined;
  /** What the server refused: question id and code. */
  refused: [question: string, code: string][];
  /** In the editor's preview the address stays. */
  trial: boolean;
  /** Who only looks need answer nothing. */
  locked: boolean;
}

/** On which page somebody is, and what is wrong there. The browser's own way back leads through the pages, too. */
export function usePages({ way, start, refused, locked, trial }: Props) {
  const [current, setCurrent] = useCurrent(pageOf(way, refused[0]?.[0]) ?? start);
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const place = Math.max(0, ofPage(way, current));
  const { head, summary, focus } = useFocus();
  const problems = useProblems({ way, place, tried, refused });
  /** Leaves the page, back or on. Out: whether that was the last one, and nothing is missing anywhere. */
  const leave = (isBack: boolean): boolean => {
    const wrong = isBack || locked ? undefined : firstWrong(way, place);
    const next = wrong ?? way.pages[place + (isBack ? -1 : 1)]?.page.id;
    if (wrong !== undefined) setTried(new Set(tried).add(wrong));
    if (next === undefined) return !isBack;
    setCurrent(next);
    if (!trial && wrong === undefined) history.pushState(null, '', addressOf(next));
    focus(wrong === undefined ? 'head' : 'summary');
    return false;
  };
  const first = way.pages.slice(0, place).reduce((sum, { questions }) => sum + questions.length, 1);
  return { place, problems, first, head, summary, leave };
}

/** The address of a page, in the language and the kind of run that this one has. */
function addressOf(page: string): string {
  const now = new URLSearchParams(location.search);
  const query = new URLSearchParams({ page });
  for (const name of ['lang', 'trial', ...Object.values(along)]) {
    const value = now.get(name);
    if (value !== null) query.set(name, value);
  }
  return `?${query}#survey`;
}

const ofPage = (way: Walk, id: string | undefined) => way.pages.findIndex(({ page }) => page.id === id);

const pageOf = (way: Walk, question: string | undefined): string | undefined =>
  way.pages.find(({ questions }) => questions.some(({ id }) => id === question))?.page.id;

/** The page with something wrong that keeps one from going on: this one, or at the end the first of all. */
function firstWrong(way: Walk, place: number): string | undefined {
  const isLast = place >= way.pages.length - 1;
  const here = way.pages[place]?.page.id;
  const pages = way.problems.map(({ question }) => pageOf(way, question));
  return pages.includes(here) ? here : isLast ? pages[0] : undefined;
}

function useCurrent(first: string | undefined) {
  const [current, setCurrent] = useState(first);
  useEffect(() => {
    const back = () => setCurrent(new URLSearchParams(location.search).get('page') ?? undefined);
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  return [current, setCurrent] as const;
}

interface Trying extends Pick<Props, 'way' | 'refused'> {
  place: number;
  /** The pages that somebody tried to leave. */
  tried: ReadonlySet<string>;
}

/** Code by question. Nobody is told what is missing before trying to go on; the server's word counts until then. */
function useProblems({ way, place, tried, refused }: Trying): ReadonlyMap<string, string> {
  return useMemo(() => {
    const here = way.pages[place];
    if (tried.size === 0) return new Map(refused);
    if (!here || !tried.has(here.page.id)) return new Map();
    const asked = new Set(here.questions.map(({ id }) => id));
    const found = way.problems.filter(({ question }) => asked.has(question));
    return new Map(found.map(({ question, code }) => [question, code]));
  }, [way, place, tried, refused]);
}

/** Brings the focus to the head of a page, or to what is wrong, once that is drawn. */
function useFocus() {
  const head = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ at: 'head' | 'summary' } | null>(null);
  useEffect(() => {
    if (wanted) (wanted.at === 'head' ? head : summary).current?.focus();
  }, [wanted]);
  return { head, summary, focus: (at: 'head' | 'summary') => setWanted({ at }) };
}
