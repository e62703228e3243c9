/**
 * A share between 0 and 1 as a bar. The figure stands beside it, so it stays silent. Drawn with attributes, since our
 * security policy allows no styles in the page.
 */
export const ResultBar = ({ share }: { share: number }) => (
  <svg className="survey-bar" aria-hidden="true" focusable="false">
    <rect className="survey-bar__track" width="100%" height="100%" rx="4" />
    <rect className="survey-bar__fill" width={`${(share * 100).toFixed(2)}%`} height="100%" rx="4" />
  </svg>
);
