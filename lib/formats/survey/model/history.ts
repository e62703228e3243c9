import { build, type Step } from './building';
import type { PageDraft } from './draft';

/** What an editor works on, and what one can go back to and forth to. */
export interface History {
  now: PageDraft[];
  past: PageDraft[][];
  future: PageDraft[][];
  /** What the last step was about: typing on in the same field is one step. */
  last: string | null;
}

export type Move = Step | { do: 'undo' } | { do: 'redo' } | { do: 'start'; pages: PageDraft[] };

/** So many steps can be taken back. */
const DEEP = 100;

export const begin = (pages: PageDraft[]): History => ({ now: pages, past: [], future: [], last: null });

/** One step, or one back, or one forth again. */
export function move(history: History, step: Move): History {
  const { now, past, future } = history;
  switch (step.do) {
    case 'undo': {
      const before = past.at(-1);
      return before ? { now: before, past: past.slice(0, -1), future: [now, ...future], last: null } : history;
    }
    case 'redo': {
      const [after, ...rest] = future;
      return after ? { now: after, past: [...past, now], future: rest, last: null } : history;
    }
    case 'start':
      return { now: step.pages, past: [...past, now].slice(-DEEP), future: [], last: null };
    default: {
      const about = aboutOf(step);
      const kept = about !== null && about === history.last ? past : [...past, now].slice(-DEEP);
      return { now: build(now, step), past: kept, future: [], last: about };
    }
  }
}

/** Which field a step types into; null for what is a step of its own. */
function aboutOf(step: Step): string | null {
  if (step.do !== 'change' && step.do !== 'change-page') return null;
  const names = Object.keys(step.to).join();
  return names === 'label' || names === 'hint' || names === 'title' || names === 'text'
    ? `${step.do} ${'question' in step ? step.question : step.page} ${names}`
    : null;
}
