/** How one of several parts is filled: a shade from light to dark, and lines that tell it apart without colour. */
export interface Shade {
  /** 0 for the lightest, 1 for the darkest. */
  depth: number;
  lines: 'none' | 'rising' | 'dots' | 'falling' | 'upright' | 'flat';
}

const LINES = ['none', 'rising', 'dots', 'falling', 'upright', 'flat'] as const;

/** The shade of one of so many parts: neighbours differ in both. */
export const patternOf = (index: number, of: number): Shade => ({
  depth: of < 2 ? 1 : 1 - index / (of - 1),
  lines: LINES[index % LINES.length] ?? 'none',
});

const STEPS = 5;

/** The shade as something that an SVG's parts can be filled with. */
export const Pattern = ({ id, shade: { depth, lines } }: { id: string; shade: Shade }) => (
  <pattern
    id={id}
    className={`survey-shade survey-shade--${Math.round(depth * STEPS)}`}
    width="8"
    height="8"
    patternUnits="userSpaceOnUse"
  >
    <rect width="8" height="8" className="survey-shade__ground" />
    {lines === 'dots' ? (
      <circle cx="4" cy="4" r="1.4" className="survey-shade__dot" />
    ) : (
      lines !== 'none' && <path d={PATHS[lines]} className="survey-shade__line" />
    )}
  </pattern>
);

const PATHS = {
  rising: 'M-1 1L1 -1M0 8L8 0M7 9L9 7',
  falling: 'M-1 7L1 9M0 0L8 8M7 -1L9 1',
  upright: 'M4 0V8',
  flat: 'M0 4H8',
};
