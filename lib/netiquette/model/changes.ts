import type { NetiquetteRule } from '../model';

/** What became of one rule from one version to another. */
export interface RuleChange {
  number: number;
  kind: 'added' | 'changed' | 'removed';
  /** Its German title: the new one, or the last one where it is gone. */
  title: string;
}

/** What differs, by number. The German wording counts: it is the one that binds. */
export function changesBetween(before: readonly NetiquetteRule[], after: readonly NetiquetteRule[]): RuleChange[] {
  const old = new Map(before.map((rule) => [rule.number, rule.wordings.de]));
  const now = new Map(after.map((rule) => [rule.number, rule.wordings.de]));
  const numbers = [...new Set([...old.keys(), ...now.keys()])].sort((one, other) => one - other);
  return numbers.flatMap((number) => {
    const [was, is] = [old.get(number), now.get(number)];
    const title = (is ?? was)?.title ?? '';
    const told = (kind: RuleChange['kind']): RuleChange[] => [{ number, kind, title }];
    if (!was) return told('added');
    if (!is) return told('removed');
    return isSame(was, is) ? [] : told('changed');
  });
}

/** Whether nothing differs, in any language. */
export const isUnchanged = (before: readonly NetiquetteRule[], after: readonly NetiquetteRule[]): boolean =>
  isSame(before, after);

/** The database gives the fields back in an order of its own. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, part]) => [name, sorted(part)]),
        )
      : value;
