import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Check } from '@/components/ui/choices';
import { FieldError } from '@/components/ui/fields';
import { Textarea } from '@/components/ui/textarea';
import { directionOf } from '@/lib/languages/model';
import { ORIGINAL, type SurveyLanguage } from '@/lib/surveys/model/language';
import type { TextPair } from '@/lib/surveys/model/translation';
import { translationFields as fields } from '../../model/settings';

interface Props {
  pair: TextPair;
  language: SurveyLanguage;
  /** Of the original, which names the field. */
  id: string;
  value: string;
  /** What was wrong with it. */
  code: string | undefined;
}

/** Beyond so many characters a text gets several lines. */
const ONE_LINE = 70;

/** One text: the original, and the field for its translation beside it. */
export function TranslationRow({ pair, language, id, value, code }: Props) {
  const t = useTranslations('formats.survey.translations');
  const refusals = useTranslations('refusals');
  const { path, text, limit, state } = pair;
  const name = fields.text + path;
  const field = {
    ...{ id: name, name, lang: language, dir: directionOf(language), maxLength: limit, defaultValue: value },
    'aria-labelledby': id,
    'aria-describedby': [`${id}-place`, code ? `${name}-error` : ''].filter(Boolean).join(' '),
    'aria-invalid': code ? true : undefined,
    className: `kern-form-input__input${code ? ' kern-form-input__input--error' : ''}`,
  };
  const isLong = Math.max(text.length, value.length) > ONE_LINE || text.includes('\n');
  return (
    <tr>
      <th scope="row">
        <span className="survey-translations__place" id={`${id}-place`}>
          {t(`places.${placeOf(path)}`)}
        </span>
        <span id={id} lang={ORIGINAL} className="survey-prose">
          {text}
        </span>
      </th>
      <td>
        {isLong ? (
          <Textarea rows={Math.min(8, Math.ceil(text.length / 45) + 1)} {...field} />
        ) : (
          <input type="text" {...field} />
        )}
        {code && <FieldError id={name}>{refusals(refusals.has(code) ? code : 'field.invalid')}</FieldError>}
        {state === 'missing' && value === '' && <Badge tone="warning">{t('missing')}</Badge>}
        {state === 'outdated' && (
          <div className="survey-translations__check">
            <Badge tone="warning">{t('outdated')}</Badge>
            <Check type="checkbox" name={fields.checked} value={path} id={`${id}-checked`} label={t('checked')} />
          </div>
        )}
      </td>
    </tr>
  );
}

/** What a text is in its survey: an option and a row are called so, all else by its own name. */
function placeOf(path: string): string {
  const steps = path.split('.');
  const name = steps.at(-1) ?? '';
  const list = steps.at(-3);
  return name === 'label' && (list === 'options' || list === 'rows') ? list : name;
}
