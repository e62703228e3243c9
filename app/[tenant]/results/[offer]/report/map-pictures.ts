import { pictureStyle } from '@/components/map/styles/picture';
import type { Actor } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { formatOf } from '@/lib/formats/registry';
import type { Language } from '@/lib/languages/model';
import type { OfferPage } from '@/lib/offers/queries';
import { drawPicture } from '@/lib/pictures/commands/draw-picture';
import type { SceneStyle } from '@/lib/pictures/model/scene';
import { PictureWish } from '@/lib/pictures/model/wish';
import { picturedMap } from '@/lib/pictures/queries';
import type { MapPicture } from '@/lib/reports/writers/outcome-paper';
import type { Tenant } from '@/lib/tenants/queries';
import { textsIn } from '@/lib/text';

const SIZE = { width: 1000, height: 620 } as const;

interface Wish {
  tenant: Tenant;
  offer: OfferPage;
  visitor: Actor;
  language: Language;
}

/** The maps of an offer as pictures, with what they show in words. One that cannot be drawn now is left out. */
export async function mapPictures({ tenant, offer, visitor, language }: Wish): Promise<MapPicture[]> {
  const pictures: MapPicture[] = [];
  const wish = PictureWish.parse({ format: 'png', ...SIZE });
  const style = pictureStyle(null) as SceneStyle;
  for (const part of offer.formats.filter((one) => formatOf(one.format).opens.includes('annotate'))) {
    try {
      const map = await picturedMap(visitor, offer.slug, part.slug);
      const { bytes } = await drawPicture(visitor, { map, town: tenant, wish, style, language });
      pictures.push({ bytes, ...SIZE, alt: altOf(part, language) });
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return pictures;
}

const altOf = ({ title, contributions }: OfferPage['formats'][number], language: Language): string =>
  textsIn(language, 'outcome.paper')('mapAlt', { title, count: contributions });
