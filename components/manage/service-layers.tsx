import './service-layers.css';
import { useTranslations } from 'next-intl';

/** What a service has, to tick what of it is shown. What fits no map of ours cannot be ticked. */
export function ServiceLayers({ layers }: { layers: readonly { name: string; title: string; usable: boolean }[] }) {
  const t = useTranslations('manage.service');
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('layers')}</legend>
      <div className="kern-fieldset__body service-layers">
        {layers.map(({ name, title, usable }, index) => (
          <div className="kern-form-check" key={name}>
            <input
              type="checkbox"
              className="kern-form-check__checkbox"
              id={`layer-${index}`}
              name="layers"
              value={name}
              disabled={!usable}
              defaultChecked={layers.length === 1}
            />
            <label className="kern-label" htmlFor={`layer-${index}`}>
              {title}
              {!usable && ` (${t('unusable')})`}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
