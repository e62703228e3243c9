import type { NamedColours } from '@/lib/layers/model/layer';
import { planColours } from '@/lib/layers/model/plan-colours';
import type { Use } from '@/lib/layers/model/uses';
import './plan-swatch.css';

type Look = Omit<NamedColours, 'name'>;

/** How a plan draws something, for its legend: by use, or by the colours that a file brings. */
export function PlanSwatch({ use, look }: { use: Use; look?: undefined } | { use?: undefined; look: Look }) {
  return (
    <svg className="plan-swatch" viewBox="0 0 28 20" aria-hidden="true" focusable="false">
      {use ? <OfUse use={use} /> : <OfFile {...look} />}
    </svg>
  );
}

function OfUse({ use }: { use: Use }) {
  const { fill, fillOpacity, stroke, strokeWidth, dash } = planColours[use];
  const line = { stroke, strokeWidth, strokeDasharray: dash?.map((part) => part * strokeWidth).join(' ') };
  if (!fill) return <path d="M1 10h26" fill="none" {...line} />;
  return <rect x="1" y="1" width="26" height="18" rx="1" fill={fill} fillOpacity={fillOpacity} {...line} />;
}

function OfFile({ shape, fill, fillOpacity, stroke }: Look) {
  const other = planColours.other.stroke;
  if (shape === 'line') return <path d="M2 10h24" stroke={stroke ?? fill ?? other} strokeWidth="4" />;
  if (shape === 'point') return <circle cx="14" cy="10" r="6" fill={fill ?? other} stroke="#ffffff" />;
  return (
    <rect
      x="1"
      y="1"
      width="26"
      height="18"
      rx="1"
      fill={fill ?? other}
      fillOpacity={fillOpacity}
      stroke={stroke ?? fill ?? other}
    />
  );
}
