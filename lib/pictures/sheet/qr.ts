import { encode } from 'uqr';
import type { Document } from './tagged';

/**
 * Draws a QR code (ISO/IEC 18004, level M) of a text at a place, so many points wide. Each dark square for itself, a hair
 * larger, so that no printer leaves white between them.
 */
export function drawQr(document: Document, text: string, { left, top, width }: Square): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const unit = width / size;
  for (const [row, line] of data.entries()) {
    for (const [column, isDark] of line.entries()) {
      if (isDark) document.rect(left + column * unit, top + row * unit, unit + 0.05, unit + 0.05);
    }
  }
  document.fill('#000000');
}

interface Square {
  left: number;
  top: number;
  width: number;
}
