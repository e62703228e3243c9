import { wholeOf } from '@/lib/languages/model';
import { textsIn } from '@/lib/text';
import { kept, type Retention, usualRetention } from '../model';
import { periodMarks } from '../model/period-marks';

/** A town's text with its periods where their marks stand, so that it cannot say others than those that count. */
export function withPeriods(body: string, retention: Retention | null, locale: string): string {
  const marks = periodMarks[wholeOf(locale)];
  const say = textsIn(locale, 'town.settings.retention');
  const months = retention ?? usualRetention;
  return kept.reduce(
    (text, what) => text.replaceAll(marks[what], say(`${what}.after`, { months: months[what] })),
    body,
  );
}
