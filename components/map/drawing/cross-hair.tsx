/** Where the keys point to. */
export function CrossHair({ x, y }: { x: number; y: number }) {
  return (
    <svg className="cross-hair" aria-hidden="true" focusable="false">
      <g transform={`translate(${x} ${y})`}>
        <path d="M-18 0h12M6 0h12M0-18v12M0 6v12" />
        <circle r="6" />
        <circle r="1" />
      </g>
    </svg>
  );
}
