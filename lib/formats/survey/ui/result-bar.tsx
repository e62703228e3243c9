import type { Range } from '@/lib/surveys/model/range';

/**
 * A share between 0 and 1 as a bar, with a line over where the true share would lie. The figures stand beside it, so it
 * stays silent. Drawn with attributes, since our security policy allows no styles in the page, and with few of them: a page
 * of results has a thousand bars.
 */
export const ResultBar = ({ share, range }: { share: number; range?: Range | null }) => (
  <svg className="survey-bar" aria-hidden="true">
    <rect width={`${inPercent(share)}%`} height="100%" rx="4" />
    {range && <Whisker from={inPercent(range.from)} to={inPercent(range.to)} />}
  </svg>
);

/** Twice the same line: a wide one below sets it off from the bar. */
function Whisker({ from, to }: { from: string; to: string }) {
  const line = `M${from} 5H${to}M${from} 2V8M${to} 2V8`;
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path d={line} />
      <path d={line} />
    </svg>
  );
}

const inPercent = (share: number) => (share * 100).toFixed(2);
