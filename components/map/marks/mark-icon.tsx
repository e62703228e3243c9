import { iconPaths } from '@/lib/annotations/model/icon-paths';
import { inkOn } from '@/lib/annotations/model/ink';
import type { MarkIcon as Icon } from '@/lib/annotations/model/settings';
import './mark-icon.css';

/** A category's sign on its colour. Always beside the category's word, so it says nothing by itself. */
export function MarkIcon({ icon, colour }: { icon: Icon; colour: string }) {
  return (
    <svg className="mark-icon" viewBox="-6 -6 36 36" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="17" fill={colour} />
      <path d={iconPaths[icon]} stroke={inkOn(colour)} />
    </svg>
  );
}
