import { senderOf } from '@/lib/limits/model';

/** From where somebody signs in: what they would call their device, and their network, of which only a mark is kept. */
export interface Arrival {
  device: string | null;
  sender: string;
}

/** From where a request comes. */
export const arrivalOf = (headers: { get(name: string): string | null }): Arrival => ({
  device: deviceOf(headers.get('user-agent') ?? ''),
  sender: senderOf(headers),
});

/**
 * Browser and system as people name them, for instance `Firefox, Windows`; null where neither is known. No versions:
 * they help nobody to recognise a device, and would tell more of it than is needed.
 */
export function deviceOf(userAgent: string): string | null {
  const nameIn = (names: readonly Named[]) => names.find(([sign]) => sign.test(userAgent))?.[1];
  const parts = [nameIn(BROWSERS), nameIn(SYSTEMS)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : null;
}

type Named = readonly [sign: RegExp, name: string];

/** In this order, since nearly all claim to be Chrome, Safari and Mozilla as well. */
const BROWSERS: readonly Named[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOPT\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+.* Safari\//, 'Safari'],
];

const SYSTEMS: readonly Named[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows NT\b/, 'Windows'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];
