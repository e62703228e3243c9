import { TIME_ZONE } from '@/lib/offers/model/dates';

/** One thing in a calendar. */
export interface CalendarEvent {
  /** Never changes, and nobody else in the world has it. */
  uid: string;
  title: string;
  text: string;
  place: string;
  page: string;
  /** Degrees, EPSG:4326: longitude, latitude. */
  centre: readonly [number, number];
  /** When this was said. */
  stamp: Date;
  /** From one moment to another, or one whole day, `2026-11-27`. */
  when: { from: Date; to: Date } | { day: string };
}

export const CALENDAR = 'text/calendar;charset=utf-8';

/**
 * A calendar (RFC 5545, names by RFC 7986). Moments are told by the clock on the town hall with its rules, so that a
 * calendar elsewhere knows them too. Nothing in it takes up anybody's time.
 */
export const calendarOf = (name: string, events: readonly CalendarEvent[]): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Stadtgespraech//Beteiligung//DE', 'CALSCALE:GREGORIAN'],
    ...[`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H'],
    ...ZONE,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');

const eventLines = ({ uid, title, text, place, page, centre: [lon, lat], stamp, when }: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${utc(stamp)}`,
  ...('day' in when
    ? [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`]
    : [`DTSTART;TZID=${TIME_ZONE}:${local(when.from)}`, `DTEND;TZID=${TIME_ZONE}:${local(when.to)}`]),
  `SUMMARY:${escaped(title)}`,
  ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
  `LOCATION:${escaped(place)}`,
  `GEO:${lat.toFixed(6)};${lon.toFixed(6)}`,
  `URL:${page}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** Central European time, as it has been since 1996. */
const ZONE = [
  ...['BEGIN:VTIMEZONE', `TZID:${TIME_ZONE}`],
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19960331T020000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'],
];

const utc = (moment: Date) => `${moment.toISOString().replace(/[-:]|\.\d+/g, '')}`;

/** Swedish writes dates as ISO does. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' });
const local = (moment: Date) => clock.format(moment).replace(/[-:]/g, '').replace(' ', 'T');

/** Text (3.3.11): signs with a meaning are marked, and others that no text has are left out. */
const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

const LINE = 75;

/** A line of at most 75 octets, the rest of it on lines that begin with a space (3.1). No letter is cut apart. */
function folded(line: string): string {
  let [written, octets] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE) [written, octets] = [`${written}\r\n `, 1];
    written += letter;
    octets += size;
  }
  return `${written}\r\n`;
}
