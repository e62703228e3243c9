import { randomUUID } from 'node:crypto';
import type { Things } from '../model';

const part = () => ({ format: randomUUID(), thread: randomUUID() });

/** Ids for one set of things, which nothing has yet. */
export function newThings(): Things {
  const mark = randomUUID().slice(0, 13);
  return {
    mark,
    offer: { id: randomUUID(), slug: `markt-${mark}` },
    draft: { id: randomUUID(), slug: `plan-${mark}`, ...part() },
    talk: { ...part(), comment: randomUUID(), own: randomUUID(), hidden: randomUUID(), restorable: randomUUID() },
    map: { ...part(), entry: randomUUID(), own: randomUUID(), hidden: randomUUID() },
    held: { other: randomUUID(), own: randomUUID() },
    survey: part(),
    secret: part(),
    unused: part(),
    picture: randomUUID(),
    plan: randomUUID(),
    draftPlan: randomUUID(),
    file: randomUUID(),
    optionPicture: randomUUID().replaceAll('-', '').repeat(2),
    question: `frage-${mark}`,
    removed: `alt-${mark}`,
    theme: randomUUID(),
    otherTheme: randomUUID(),
    step: randomUUID(),
    quote: randomUUID(),
    case: randomUUID(),
    member: randomUUID(),
    helper: randomUUID(),
  };
}
