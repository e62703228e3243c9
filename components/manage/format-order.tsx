import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Check } from '../ui/choices';
import { Section } from './section';

interface Props {
  action: string;
  /** All formats, as they are offered now; those that are not come last. */
  formats: readonly { code: string; isOffered: boolean }[];
  error: string | undefined;
}

/** Which formats editors are offered for an offer, and in which order. */
export function FormatOrder({ action, formats, error }: Props) {
  const t = useTranslations('town.settings');
  const names = useTranslations('formats');
  return (
    <Section id="formats" title={t('formats')} help={t('formatsHelp')}>
      <form className="settings-form" method="post" action={action} id="offered">
        {error && <p className="field-error">{error}</p>}
        <ol className="format-order">
          {formats.map(({ code, isOffered }, index) => (
            <li key={code}>
              <Check
                type="checkbox"
                name="offered"
                value={code}
                label={names(`${code}.name`)}
                defaultChecked={isOffered}
              />
              <Place code={code} place={index + 1} of={formats.length} />
            </li>
          ))}
        </ol>
        <Button type="submit" kind="secondary">
          {t('saveFormats')}
        </Button>
      </form>
    </Section>
  );
}

function Place({ code, place, of }: { code: string; place: number; of: number }) {
  const t = useTranslations('town.settings');
  const names = useTranslations('formats');
  return (
    <div className="kern-form-input__select-wrapper">
      <select
        className="kern-form-input__select"
        name={`place.${code}`}
        aria-label={t('placeOf', { format: names(`${code}.name`) })}
        defaultValue={place}
      >
        {Array.from({ length: of }, (_, index) => index + 1).map((one) => (
          <option key={one} value={one}>
            {t('place', { place: one })}
          </option>
        ))}
      </select>
    </div>
  );
}
