import './themes.css';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select, TextField } from '@/components/ui/fields';
import { PLACE_RADIUS, type PlaceSuggestion, type TermSuggestion, type ThemeView } from '@/lib/themes/model';

type Suggestion = TermSuggestion | PlaceSuggestion;

interface Props {
  suggestions: readonly Suggestion[];
  themes: readonly ThemeView[];
  offerId: string;
  action: string;
}

/** What may belong together, with the reason, to be taken as a theme or added to one. */
export function SuggestionList({ suggestions, themes, offerId, action }: Props) {
  const t = useTranslations('manage.themes');
  return (
    <section aria-labelledby="suggestions">
      <h3 id="suggestions">{t('suggestions')}</h3>
      <p>{t(suggestions.length > 0 ? 'suggestionsHelp' : 'suggestionsNone')}</p>
      <ul className="theme-list">
        {suggestions.map((suggestion, index) => (
          <li key={suggestion.by === 'term' ? suggestion.stem : `${suggestion.lon} ${suggestion.lat}`}>
            <Why suggestion={suggestion} />
            <form className="manage-form" method="post" action={action}>
              <input type="hidden" name="offerId" value={offerId} />
              <Meant suggestion={suggestion} />
              <Naming {...{ suggestion, themes, index }} />
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Why({ suggestion }: { suggestion: Suggestion }) {
  const t = useTranslations('manage.themes');
  const format = useFormatter();
  if (suggestion.by === 'term') {
    const { word, free, here, elsewhere } = suggestion;
    return (
      <p>
        <strong>{t('term', { word, free })}</strong> {t('termWhy', { here })}
        {elsewhere !== null && ` ${t('termElsewhere', { elsewhere })}`}
      </p>
    );
  }
  const degrees = (value: number) => format.number(value, { minimumFractionDigits: 5 });
  const { free, name, lat, lon } = suggestion;
  return (
    <p>
      <strong>{t('place', { free, name: name ?? 'none' })}</strong>{' '}
      {t('placeWhy', { metres: PLACE_RADIUS, lat: degrees(lat), lon: degrees(lon) })}
    </p>
  );
}

const Meant = ({ suggestion }: { suggestion: Suggestion }) => (
  <>
    <input type="hidden" name="by" value={suggestion.by} />
    {suggestion.by === 'term' ? (
      <input type="hidden" name="stem" value={suggestion.stem} />
    ) : (
      <>
        <input type="hidden" name="lon" value={suggestion.lon} />
        <input type="hidden" name="lat" value={suggestion.lat} />
      </>
    )}
  </>
);

function Naming({
  suggestion,
  themes,
  index,
}: {
  suggestion: Suggestion;
  themes: readonly ThemeView[];
  index: number;
}) {
  const t = useTranslations('manage.themes');
  const { by } = suggestion;
  const place = by === 'place' ? suggestion.name : null;
  const name = by === 'term' ? suggestion.word : place ? t('placeName', { name: place }) : t('placeNameless');
  const choices = [
    { value: '', label: t('asNew') },
    ...themes.map((theme) => ({ value: theme.id, label: theme.name })),
  ];
  return (
    <div className="manage-pair">
      <TextField name="name" id={`suggested-${index}`} label={t('suggestedName')} defaultValue={name} />
      {themes.length > 0 && <Select name="themeId" id={`into-${index}`} label={t('takeInto')} choices={choices} />}
      <div className="buttons">
        <Button type="submit" kind="secondary">
          {t('take')}
        </Button>
      </div>
    </div>
  );
}
