'use client';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useIsHalted } from '@/components/live/use-halted';
import { movesNothing } from './in-view';
import { useThreadScope } from './thread-context';

/** How long nobody may have scrolled before what waits is looked at again, in milliseconds. */
const AT_REST_MS = 200;

/** Decides for each comment that comes whether it is put in at once, and tells how many have come. */
export function useArrivals(list: RefObject<HTMLDivElement | null>): void {
  const { view, discussion } = useThreadScope();
  const { shown, announcer } = discussion;
  const { sorting } = view;
  const halted = useIsHalted();
  useLayoutEffect(() => {
    shown.mayAppear = (comment) =>
      !halted && (list.current === null || movesNothing({ list: list.current, sorting }, comment));
    shown.lookAgain();
  }, [shown, list, sorting, halted]);
  useEffect(() => {
    let told = shown.now().arrived;
    return shown.onChange(() => {
      const { arrived } = shown.now();
      if (arrived > told && !halted) announcer.arrived(arrived - told);
      told = arrived;
    });
  }, [shown, announcer, halted]);
  useEffect(() => atRest(shown.lookAgain), [shown]);
}

/** Calls back when scrolling has come to rest. Out: how to end that. */
function atRest(rested: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(rested, AT_REST_MS);
  };
  window.addEventListener('scroll', wait, { passive: true });
  window.addEventListener('resize', wait, { passive: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('scroll', wait);
    window.removeEventListener('resize', wait);
  };
}
