import { type History, wasBroken } from './history';
import type { Verdict } from './verdict';

/** How soon a started process must acknowledge, and which share of calm attempts must be answered with a yes. */
const FIRST_ACK_MS = 3_000;
const SHARE = 0.999;

/** How quickly everything came back, and that nothing else failed. `convergedMs`: null where it did not in time. */
export function recovers(history: History, convergedMs: number | null, { timed, alone }: Judged): Verdict {
  const calm = history.attempts.filter(({ at, tookMs, held }) => !held && !wasBroken(history, at, at + tookMs));
  const answered = calm.filter(({ outcome }) => outcome === 'ok').length;
  const late = timed && alone ? lateStarts(history) : [];
  const broken = [
    ...(convergedMs === null ? ['not all screens were current in time after the last fault was healed'] : []),
    ...(timed && answered < calm.length * SHARE
      ? [`${calm.length - answered} of ${calm.length} calm attempts got no yes`]
      : []),
    ...late.map(({ app, ms }) => `${app} acknowledged nothing for ${Math.round(ms)} ms after it was started`),
  ];
  const says = `screens current ${convergedMs === null ? 'too late' : `${Math.round(convergedMs)} ms`} after the last fault, ${answered} of ${calm.length} calm attempts acknowledged, first one at most ${Math.round(slowestStart(history))} ms after a start`;
  return { id: 'P10', says, looked: history.starts.length + calm.length, broken };
}

/** Whether times are judged, and whether one process serves alone, so that its first acknowledgement is known. */
interface Judged {
  timed: boolean;
  alone: boolean;
}

/** From the start of the process until anybody got a yes; only told where one process serves alone. */
const firstAcks = ({ starts, attempts }: History) =>
  starts.map(({ app, at }, index) => {
    const until = starts[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const yes = attempts.filter(({ outcome }) => outcome === 'ok').map((attempt) => attempt.at + attempt.tookMs);
    const first = Math.min(...yes.filter((time) => time > at && time < until));
    return { app, ms: first - at };
  });

const lateStarts = (history: History) =>
  firstAcks(history).filter(({ ms }) => ms > FIRST_ACK_MS && Number.isFinite(ms));
const slowestStart = (history: History) =>
  Math.max(
    0,
    ...firstAcks(history)
      .map(({ ms }) => ms)
      .filter(Number.isFinite),
  );
