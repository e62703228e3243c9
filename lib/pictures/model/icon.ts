/** The icon of a space as an app on somebody's device. Can be sent to another thread. */
export interface IconJob {
  format: 'icon';
  /** Pixels, of either side. */
  size: number;
  /** Whether devices may cut it to their own form: all that counts then stands in the middle. */
  maskable: boolean;
  /** What stands on it: the logo's file, else the first letter of the name. */
  logo: Uint8Array | null;
  letter: string;
  /** `#rrggbb`: the space's own, and what can be read on it. */
  colours: { ground: string; words: string };
}

/** The icons that a space has, by the names in their addresses. */
export const appIcons = {
  '192.png': { size: 192, maskable: false },
  '512.png': { size: 512, maskable: false },
  'maskable.png': { size: 512, maskable: true },
} as const;
export type AppIcon = keyof typeof appIcons;
