import { useTranslations } from 'next-intl';

/** Shows on the map how dense the entries lie, instead of each; and what the colours mean. */
export function DensitySwitch({ isOn, onSwitch }: { isOn: boolean; onSwitch: (isOn: boolean) => void }) {
  const t = useTranslations('formats.map-dialogue.density');
  return (
    <div className="density needs-script">
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        className="density__switch"
        onClick={() => onSwitch(!isOn)}
      >
        <span className="density__track" aria-hidden="true" />
        {t('title')}
      </button>
      {isOn && (
        <p className="density__legend">
          <span>{t('few')}</span>
          <span className="density__colours" aria-hidden="true" />
          <span>{t('many')}</span>
          <span className="density__hint">{t('hint')}</span>
        </p>
      )}
    </div>
  );
}
