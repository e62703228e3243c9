import type { Range } from '@/lib/surveys/model/range';

/**
 * A share between 0 and 1 as a bar, with a line over where the true share would lie. The figures stand beside it, so it
 * stays silent. Drawn with attributes, since our security policy allows no styles in the page.
 */
export const ResultBar = ({ share, range }: { share: number; range?: Range | null }) => (
  <svg className="survey-bar" aria-hidden="true" focusable="false">
    <rect className="survey-bar__track" width="100%" height="100%" rx="4" />
    <rect className="survey-bar__fill" width={percent(share)} height="100%" rx="4" />
    {range && (
      <g className="survey-bar__whisker">
        {(['survey-bar__under', 'survey-bar__line'] as const).map((look) => (
          <g key={look} className={look}>
            <line x1={percent(range.from)} x2={percent(range.to)} y1="50%" y2="50%" />
            <line x1={percent(range.from)} x2={percent(range.from)} y1="20%" y2="80%" />
            <line x1={percent(range.to)} x2={percent(range.to)} y1="20%" y2="80%" />
          </g>
        ))}
      </g>
    )}
  </svg>
);

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
