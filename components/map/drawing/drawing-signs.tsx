/** Step back, step on, and being caught by the plan, on the grid of the other icons. */
const paths = {
  undo: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6v1',
  redo: 'm15 7 5 5-5 5M20 12H10a6 6 0 0 0-6 6v1',
  catch: 'M6 4v8a6 6 0 0 0 12 0V4h-4v8a2 2 0 0 1-4 0V4zM6 8h4m4 0h4',
} as const;

export const DrawingSign = ({ name }: { name: keyof typeof paths }) => (
  <svg className="icon icon--medium" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
