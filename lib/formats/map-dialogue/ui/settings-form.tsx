import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Textarea } from '@/components/ui/textarea';
import { CATEGORY_LIMIT, LABEL_LIMIT, markIcons } from '@/lib/annotations/model/settings';
import { fieldNames } from '../model/read-settings';
import { type MapDialogueSettings, QUESTION_LIMIT } from '../model/settings';
import './settings-form.css';

type Settings = z.output<typeof MapDialogueSettings>;

/** The part of the editor's form that makes a map: what it asks, its categories, its area. */
export default function MapDialogueSettingsForm({ settings }: { settings: Settings }) {
  const t = useTranslations('formats.map-dialogue.settings');
  return (
    <div className="map-settings">
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="map-question">
          {t('question')}
        </label>
        <div className="kern-hint" id="map-question-hint">
          {t('questionHint')}
        </div>
        <input
          id="map-question"
          className="kern-form-input__input"
          name={fieldNames.question}
          maxLength={QUESTION_LIMIT}
          defaultValue={settings.question}
          aria-describedby="map-question-hint"
        />
      </div>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{t('categories')}</legend>
        <div className="kern-hint">{t('categoriesHint', { limit: CATEGORY_LIMIT })}</div>
        <div className="kern-fieldset__body">
          {rowsFor(settings.categories.length, CATEGORY_LIMIT).map((row) => (
            <CategoryRow key={row} row={row} category={settings.categories[row]} />
          ))}
        </div>
      </fieldset>
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="map-area">
          {t('area')}
        </label>
        <div className="kern-hint" id="map-area-hint">
          {t('areaHint')}
        </div>
        <Textarea
          id="map-area"
          className="kern-form-input__input map-settings__area"
          name={fieldNames.area}
          rows={4}
          spellCheck={false}
          defaultValue={asText(settings.area)}
          aria-describedby="map-area-hint"
        />
      </div>
    </div>
  );
}

function CategoryRow({ row, category }: { row: number; category: Settings['categories'][number] | undefined }) {
  const t = useTranslations('formats.map-dialogue.settings');
  const named = (part: string) => `${t('category', { number: row + 1 })}: ${part}`;
  return (
    <div className="map-settings__row">
      <input type="hidden" name={fieldNames.category(row, 'key')} value={category?.key ?? ''} />
      <input
        className="kern-form-input__input"
        name={fieldNames.category(row, 'label')}
        aria-label={named(t('label'))}
        placeholder={t('label')}
        maxLength={LABEL_LIMIT}
        defaultValue={category?.label}
      />
      <input
        type="color"
        className="map-settings__colour"
        name={fieldNames.category(row, 'colour')}
        aria-label={named(t('colour'))}
        defaultValue={category?.colour ?? '#1f5aa6'}
      />
      <div className="kern-form-input__select-wrapper">
        <select
          className="kern-form-input__select"
          name={fieldNames.category(row, 'icon')}
          aria-label={named(t('icon'))}
          defaultValue={category?.icon ?? 'idea'}
        >
          {markIcons.map((icon) => (
            <option key={icon} value={icon}>
              {t(`icons.${icon}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** An area that could not be read comes back as it was typed. */
const asText = (area: unknown) =>
  (typeof area === 'string' || !area ? area : JSON.stringify(area)) as string | undefined;

/** As many rows as there are, and two more to fill in. */
const rowsFor = (count: number, limit: number) =>
  Array.from({ length: Math.min(limit, Math.max(count + 2, 3)) }, (_, row) => row);
