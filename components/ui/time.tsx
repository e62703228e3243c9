import { useFormatter } from 'next-intl';

interface Props {
  at: Date | string;
  /** `day`: 24. November 2026. `moment`: with the time of day. `short`: 24.11.2026. */
  show?: 'day' | 'moment' | 'short';
}

const formats = {
  day: { dateStyle: 'long' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
  short: { dateStyle: 'medium' },
} as const;

/** A date as people of this language write it, in the platform's time zone, and exact for machines. */
export function Time({ at, show = 'day' }: Props) {
  const date = new Date(at);
  return <time dateTime={date.toISOString()}>{useFormatter().dateTime(date, formats[show])}</time>;
}
