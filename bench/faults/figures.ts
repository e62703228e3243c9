import type { Played, Rig } from './rig';
import { removalTimes } from './screens';

/** The figures of a play, for the table in docs/benchmarks.md. */
export function figuresOf(
  rig: Rig,
  { verdicts, crowd }: Played,
  faults: Record<string, number>,
): Record<string, string | number> {
  const { history, secrets } = rig;
  const broken = (...ids: string[]) =>
    verdicts.filter(({ id }) => ids.includes(id)).reduce((sum, verdict) => sum + verdict.broken.length, 0);
  const removals = removalTimes(rig);
  return {
    'posts acknowledged': history.posts.filter(({ oks }) => oks.length > 0).length,
    'posts of unknown outcome': history.posts.filter(({ oks, open }) => oks.length === 0 && open > 0).length,
    sendings: history.attempts.length,
    'hidden, restored, edited, withdrawn': history.changes.filter(({ ackedAt }) => ackedAt !== null).length,
    faults: Object.entries(faults)
      .map(([fault, times]) => `${times} ${fault}`)
      .join(', '),
    screens: crowd.length,
    lost: broken('P1', 'P1s'),
    doubled: broken('P3', 'P3s', 'P4'),
    holes: broken('P5'),
    'out of order': broken('P5s', 'P6'),
    'marks looked through': secrets.marks,
    'hidden marks seen': broken('P8', 'P8s'),
    'marks in another town': broken('P9'),
    'removed from a screen after, ms (p50 / p99)': `${at(removals, 0.5)} / ${at(removals, 0.99)}`,
  };
}

const at = (sorted: readonly number[], share: number): string =>
  sorted.length === 0 ? '–' : (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
