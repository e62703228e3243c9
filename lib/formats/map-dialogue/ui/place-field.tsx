import { useTranslations } from 'next-intl';
import { PlaceSearch } from '@/components/map/place-search';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { FieldError, TextField } from '@/components/ui/fields';
import { Icon } from '@/components/ui/icon';
import { PLACE_LIMIT } from '@/lib/annotations/model/draft';
import type { Adding } from './use-adding';
import './place-field.css';

interface Props {
  adding: Adding;
  error: string | undefined;
  /** The address at which streets and places are looked for; null where none are known. */
  searchAt: string | null;
}

/** Where an entry is: drawn on the map, said in words, or given as coordinates. */
export function PlaceField({ adding, error, searchAt }: Props) {
  const t = useTranslations('formats.map-dialogue.add');
  const { draft, tool, write } = adding;
  return (
    <fieldset className={`kern-fieldset place-field${error ? ' kern-fieldset--error' : ''}`} id="geometry">
      <legend className="kern-label">{t('where')}</legend>
      <div className="kern-fieldset__body">
        <OnMap adding={adding} />
        {searchAt && (
          <PlaceSearch
            key={adding.round}
            id="place-search"
            label={t('byAddress')}
            at={searchAt}
            said={(name) => t('placed', { name })}
            onChoose={adding.find}
          />
        )}
        {error && <FieldError id="geometry">{error}</FieldError>}
        {/* Open for who cannot draw: without a script, or after closing the map's pen. */}
        <Details summary={t('withoutMap')} open={!tool && !draft.geometry}>
          <div className="place-field__words">
            <TextField
              name="placeInWords"
              label={t('words')}
              hint={t('wordsHint')}
              maxLength={PLACE_LIMIT}
              value={draft.placeInWords}
              onChange={(event) => write({ placeInWords: event.target.value })}
            />
            <TextField
              name="coordinates"
              label={t('coordinates')}
              hint={t('coordinatesHint')}
              autoComplete="off"
              defaultValue=""
            />
          </div>
        </Details>
      </div>
    </fieldset>
  );
}

function OnMap({ adding: { draft, tool, show, write } }: { adding: Adding }) {
  const t = useTranslations('formats.map-dialogue.add');
  const { geometry } = draft;
  return (
    <div className="place-field__map needs-script">
      <p className="place-field__state" role="status" data-set={geometry !== null}>
        <Icon name={geometry ? 'check' : 'pin'} />
        {tool ? t('drawing') : geometry ? t(`drawn.${geometry.type}`) : t('noPlace')}
      </p>
      {!tool && (
        <div className="place-field__buttons">
          <Button small type="button" kind="secondary" onClick={show}>
            {geometry ? t('change') : t('show')}
          </Button>
          {geometry && (
            <Button small type="button" kind="tertiary" onClick={() => write({ geometry: null })}>
              {t('remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
