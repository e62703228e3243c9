import { canariesIn } from './canary';
import type { Secrets } from './secrets';
import type { Verdict } from './verdict';

/** What the bytes say that anybody received: P8 and P9. `beside`: notifications, mails and the log, by town. */
export function byteProperties(secrets: Secrets, beside: ReadonlyMap<string, string>): Verdict[] {
  const ways = [...secrets.looked].map(([way, times]) => `${way} ${times}`).join(', ');
  const inMails = [...beside].flatMap(([town, words]) =>
    canariesIn(words).map(({ n }) => `post ${n} of ${town} in a mail, notification or log`),
  );
  const leaks = secrets.leaks.map(({ n, way, afterMs }) => `post ${n} by ${way}, ${afterMs} ms after it was gone`);
  const strangers = secrets.strangers.map(({ n, way }) => `post ${n} went to another town by ${way}`);
  return [
    {
      id: 'P8',
      says: `hidden words leave by no way out: ${ways}`,
      looked: secrets.marks,
      broken: [...leaks, ...inMails],
    },
    { id: 'P9', says: 'no byte goes to another town', looked: secrets.marks, broken: strangers },
  ];
}
