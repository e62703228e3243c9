import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Plan } from '../model/settings';
import { type LegendItem, useLegend } from './use-legend';
import './plan-legend.css';

interface Props {
  plans: readonly Plan[];
  shown: ReadonlySet<string>;
  onSwitch: (href: string) => void;
}

/** Switches the plan drawings on and off, and says what their colours mean. */
export function PlanLegend({ plans, shown, onSwitch }: Props) {
  const t = useTranslations('formats.map-dialogue.plans');
  const [open, setOpen] = useState(false);
  return (
    <details className="plan-legend" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="map" size="small" />
        {t('title')}
      </summary>
      {open && (
        <div className="plan-legend__body">
          {plans.map((plan) => (
            <PlanPart key={plan.href} plan={plan} shown={shown.has(plan.href)} onSwitch={() => onSwitch(plan.href)} />
          ))}
        </div>
      )}
    </details>
  );
}

function PlanPart({ plan, shown, onSwitch }: { plan: Plan; shown: boolean; onSwitch: () => void }) {
  const t = useTranslations('formats.map-dialogue.plans');
  const legend = useLegend(plan.href);
  return (
    <section>
      <label className="plan-legend__switch">
        <input type="checkbox" checked={shown} onChange={onSwitch} />
        {plan.title}
      </label>
      {legend === 'missing' && <p>{t('missing')}</p>}
      {Array.isArray(legend) && (
        <ul>
          {legend.map((item) => (
            <li key={item.name}>
              <Swatch {...item} />
              {item.name}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Swatch({ shape, fill, opacity, stroke }: LegendItem) {
  return (
    <svg className="plan-legend__swatch" viewBox="0 0 28 20" aria-hidden="true" focusable="false">
      {shape === 'line' && <path d="M2 10h24" stroke={stroke} strokeWidth="4" />}
      {shape === 'area' && (
        <rect x="1" y="1" width="26" height="18" rx="2" fill={fill} fillOpacity={opacity} stroke={stroke} />
      )}
      {shape === 'point' && <circle cx="14" cy="10" r="6" fill={fill} stroke="#ffffff" />}
    </svg>
  );
}
