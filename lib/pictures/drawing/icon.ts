import sharp from 'sharp';
import type { IconJob } from '../model/icon';
import { letters } from './letters';
import { svgOf } from './svg';

/** How much of a side the logo takes. What is cut to a circle keeps the inner four fifths (W3C, Web App Manifest). */
const SHARE = { whole: 0.8, maskable: 0.56 };
const PAPER = '#ffffff';

/** Draws an app's icon as PNG: the logo on white, or the first letter of the name on the space's colour. */
export const renderIcon = (job: IconJob): Promise<Uint8Array> => (job.logo ? withLogo(job, job.logo) : withLetter(job));

async function withLogo({ size, maskable }: IconJob, logo: Uint8Array): Promise<Uint8Array> {
  const side = Math.round(size * (maskable ? SHARE.maskable : SHARE.whole));
  const input = await sharp(logo, { density: 300 }).resize(side, side, { fit: 'inside' }).png().toBuffer();
  const ground = { width: size, height: size, channels: 4 as const, background: PAPER };
  return sharp({ create: ground })
    .composite([{ input, gravity: 'centre' }])
    .png()
    .toBuffer();
}

async function withLetter({ size, maskable, letter, colours }: IconJob): Promise<Uint8Array> {
  const { asOutlines, widthOf } = await letters();
  const high = size * (maskable ? SHARE.maskable : SHARE.whole);
  const at: [number, number] = [(size - widthOf(letter, high, 'semibold')) / 2, size / 2 + high * 0.36];
  const svg = svgOf(
    {
      width: size,
      height: size,
      shapes: [
        { kind: 'path', d: `M0 0H${size}V${size}H0Z`, fill: colours.ground },
        { kind: 'text', weight: 'semibold', size: high, fill: colours.words, at, text: letter },
      ],
    },
    letter,
    asOutlines,
  );
  return sharp(Buffer.from(svg)).png().toBuffer();
}
