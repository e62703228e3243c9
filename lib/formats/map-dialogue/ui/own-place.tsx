import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { AnnotationView } from '@/lib/realtime/model';
import type { Moving } from './use-moving';
import './place-field.css';

/** The id of the part of the form that says where an entry of one's own is. */
export const OWN_PLACE = 'own-geometry';

/** Where an entry of one's own is, to be drawn anew with the tools that it was drawn with. */
export function OwnPlace({ entry, moving }: { entry: AnnotationView; moving: Moving }) {
  const t = useTranslations('formats.map-dialogue');
  const { geometry, tool } = moving;
  const state = geometry ? 'placeMoved' : entry.geometry ? 'placeUnchanged' : 'placeMissing';
  return (
    <div className="place-field needs-script" id={OWN_PLACE} role="group" aria-label={t('own.place')}>
      <input type="hidden" name="geometry" value={geometry ? JSON.stringify(geometry) : ''} readOnly />
      <p className="kern-label">{t('own.place')}</p>
      <div className="place-field__map">
        <p className="place-field__state" role="status" data-set={geometry !== null}>
          <Icon name={geometry ? 'check' : 'pin'} />
          {tool ? t('add.drawing') : t(`own.${state}`)}
        </p>
        {!tool && (
          <div className="place-field__buttons">
            <Button small type="button" kind="secondary" onClick={() => moving.begin(entry)}>
              {entry.geometry || geometry ? t('own.move') : t('add.show')}
            </Button>
            {geometry && (
              <Button small type="button" kind="tertiary" onClick={moving.forget}>
                {t('own.moveBack')}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
