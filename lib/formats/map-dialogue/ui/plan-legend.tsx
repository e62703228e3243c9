import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PlanSwatch } from '@/components/map/marks/plan-swatch';
import { Icon } from '@/components/ui/icon';
import type { LayerView, PlanSource } from '@/lib/layers/model/layer';
import './plan-legend.css';

interface Props {
  layers: readonly LayerView[];
  /** The address below which they are served. */
  layersAt: string;
  shown: ReadonlyMap<string, boolean>;
  onSwitch: (id: string) => void;
}

/** Switches the plan drawings on and off, and says what their colours mean. */
export function PlanLegend({ layers, layersAt, shown, onSwitch }: Props) {
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
          {layers.map((layer) => (
            <section key={layer.id}>
              <label className="plan-legend__switch">
                <input type="checkbox" checked={shown.get(layer.id) ?? true} onChange={() => onSwitch(layer.id)} />
                {layer.title}
              </label>
              {layer.source.kind === 'plan' && (
                <>
                  <Colours source={layer.source} />
                  <a href={`${layersAt}/${layer.id}`}>{t('list')}</a>
                </>
              )}
            </section>
          ))}
        </div>
      )}
    </details>
  );
}

function Colours({ source }: { source: PlanSource }) {
  const t = useTranslations('plan.uses');
  return (
    <ul>
      {source.names.map(({ name, ...look }) => (
        <li key={name}>
          <PlanSwatch look={look} />
          {name}
        </li>
      ))}
      {source.uses.map((use) => (
        <li key={use}>
          <PlanSwatch use={use} />
          {t(use)}
        </li>
      ))}
    </ul>
  );
}
