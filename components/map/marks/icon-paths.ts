import type { MarkIcon } from '@/lib/annotations/model/settings';

/** Each sign as one stroked path in a field of 24 by 24, for the page and for the map alike. */
export const iconPaths: Record<MarkIcon, string> = {
  idea: 'M9.5 18h5M10.5 21h3M12 3a6 6 0 0 0-4 10.4c.9.8 1.2 1.5 1.2 2.6h5.6c0-1.1.3-1.8 1.2-2.6A6 6 0 0 0 12 3z',
  heart: 'M12 20s-7.5-4.8-7.5-10.3A4 4 0 0 1 12 7.4a4 4 0 0 1 7.5 2.3C19.5 15.2 12 20 12 20z',
  warning: 'M12 4 3 19.500h18L12 4zM12 10v4.500M12 16.800v.2',
  question: 'M8.5 9.200a3.5 3.5 0 1 1 5 3.100c-1 .5-1.5 1.2-1.5 2.500M12 18.300v.2',
  bicycle:
    'M5.5 19.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM18.5 19.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5.5 16 9 9h6.500l3 7M9.5 9l3 7 3-7M8 6.500h2.500M15.5 9V6h2',
  walk: 'M13 5.200v-.2M10 21l2-6-2.5-2.5 1-5H14l1.5 3L18 12M12 15l2.5 2 .5 4M10.5 7.5 7.5 9 7 12',
  car: 'M5 12 7 7h10l2 5M3.5 12h17v5h-17zM6 17v2.500M18 17v2.500M7 14.500h1M16 14.500h1',
  bus: 'M5.5 4.500h13v13h-13zM5.5 11h13M8 17.500V20M16 17.500V20M8.5 14.300h.2M15.400 14.300h.2',
  tree: 'M12 21v-8M12 17l2.5-2M8 15a4 4 0 0 1-1.5-7.5 5.5 5.5 0 0 1 11 0A4 4 0 0 1 16 15z',
  bench: 'M4 7.500h16M4 11h16M3 14.500h18M6 14.500V19M18 14.500V19M6 7.500v7M18 7.500v7',
  play: 'M4.5 20.5 8 4.500h8l3.5 16M10.2 4.500V14M13.8 4.500V14M8.8 14h6.400',
  light: 'M6 21h6M9 21V7a3.5 3.5 0 0 1 7 0v1M12.5 8h7l-1.5 4h-4zM16 15v1.5',
};
