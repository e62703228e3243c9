'use client';
import { type RefObject, useLayoutEffect } from 'react';
import { NEXT_FORM, UNDO_FORM } from './form-ids';

/**
 * Decides by two keys: one chooses (a digit for a rule, `b` to leave it), Enter sends. `n` takes the next case, `z` undoes
 * the last decision. Not while somebody writes, nor with a modifier (WCAG 2.2, 2.1.4), and not where switched off.
 */
export function useCaseKeys(form: RefObject<HTMLFormElement | null>, isOn: boolean): void {
  // Before the hints are drawn: who reads them presses at once.
  useLayoutEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (!form.current || !isMeant(event) || !press(form.current, event)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form, isOn]);
}

function isMeant({ target, altKey, ctrlKey, metaKey, isComposing, repeat, defaultPrevented }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || isComposing || repeat || defaultPrevented) return false;
  return !(target instanceof Element && target.closest('textarea, select, input:not([type=radio]), [contenteditable]'));
}

/** Out: whether the key meant something here. */
function press(form: HTMLFormElement, { key, target }: KeyboardEvent): boolean {
  if (key === 'Enter') return !isPressable(target) && send(form);
  if (key === 'n') return send(document.getElementById(NEXT_FORM));
  if (key === 'z') return send(document.getElementById(UNDO_FORM));
  const choice = form.querySelector<HTMLInputElement>(`input[data-key="${CSS.escape(key)}"]`);
  choice?.click();
  choice?.focus();
  return choice !== null;
}

/** Where Enter has a meaning of its own. */
const isPressable = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a, button, summary') !== null;

function send(form: HTMLElement | null): boolean {
  if (!(form instanceof HTMLFormElement)) return false;
  form.requestSubmit();
  return true;
}
