import { useFormatter } from 'next-intl';

interface Props {
  at: Date | string;
  /** `day`: 24. November 2026. `moment`: with the time of day. `short`: 24.11.2026. `stamp`: 24. Nov., 14:05. */
  show?: 'day' | 'moment' | 'short' | 'stamp';
}

const formats = {
  day: { dateStyle: 'long' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
  short: { dateStyle: 'medium' },
  stamp: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
} as const;

/** A date as people of this language write it, in the platform's time zone, and exact for machines. */
export function Time({ at, show = 'day' }: Props) {
  const date = new Date(at);
  return <time dateTime={date.toISOString()}>{useFormatter().dateTime(date, formats[show])}</time>;
}
