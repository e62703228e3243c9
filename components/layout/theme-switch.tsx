import './theme-switch.css';
import { useTranslations } from 'next-intl';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Light, dark, or as the device has it. */
export function ThemeSwitch({ chosen }: { chosen: Theme }) {
  const t = useTranslations('layout.preferences');
  return (
    <form className="theme-switch no-print" action="/preferences" method="post">
      <fieldset className="theme-switch__choices">
        <legend>{t('theme')}</legend>
        {themes.map((theme) => (
          <button
            type="submit"
            key={theme}
            className="quiet-button"
            name="theme"
            value={theme}
            aria-pressed={theme === chosen}
          >
            {t(`themes.${theme}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
