import { useTranslations } from 'next-intl';
import type { ServiceOffer } from '@/lib/layers/remote/service';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { AttributionField } from './attribution-field';
import { ServiceLayers } from './service-layers';

/** A WMS that is being looked at, and what it offers; null as long as nobody looked. */
export interface WmsLook {
  address: string;
  offer: ServiceOffer | null;
}

/** Looks at a WMS, and then chooses what of it the town's maps lie on. */
export function BaseMapWms({ action, address, offer }: WmsLook & { action: string }) {
  const t = useTranslations('manage.baseMap');
  return (
    <>
      <form className="stack" method="get" action="#section-base-map-wms">
        <TextField name="wms" type="url" label={t('wmsAddress')} defaultValue={address} required />
        <div className="buttons">
          <Button type="submit" kind="secondary">
            {t('look')}
          </Button>
        </div>
      </form>
      {offer && (
        <form className="stack" method="post" action={action}>
          <input type="hidden" name="kind" value="wms" />
          <input type="hidden" name="address" value={address} />
          <ServiceLayers layers={offer.layers} />
          <AttributionField id="wms-attribution" />
          <div className="buttons">
            <Button type="submit" icon="check">
              {t('save')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
