import sharp from 'sharp';
import { remakePicture } from '@/lib/layers/pictures/remake';
import { widthsOf } from '../model/addresses';

/** A picture in one of its sizes: WebP. */
export interface PictureSize {
  width: number;
  height: number;
  bytes: Buffer;
}

/**
 * Makes a picture anew from its pixels, in the widths that pages need, from the smallest. Nothing that a camera or a
 * program wrote beside them is left. Refuses as `remakePicture`.
 */
export async function pictureSizes(
  file: { path: string; name: string },
  progress: (share: number) => void,
): Promise<PictureSize[]> {
  const whole = await remakePicture(file, { page: null, progress });
  const sizes: PictureSize[] = [];
  for (const width of widthsOf(whole.width)) {
    const { data, info } = await sharp(whole.bytes).resize({ width }).webp(KEPT).toBuffer({ resolveWithObject: true });
    sizes.push({ width: info.width, height: info.height, bytes: data });
  }
  return sizes;
}

const KEPT = { quality: 82, effort: 3 };
