import type { Problem } from '@/lib/errors';

interface Gaps {
  summary: string;
  description: string;
  place: { label: string };
  contact: { office: string; email: string };
  closesAt: Date;
  formats: readonly unknown[];
}

/** What publishing still needs, as codes by field. `now` is the database's time. */
export function gapsIn(offer: Gaps, now: Date): Problem[] {
  const missing: [field: string, code: string, found: unknown][] = [
    ['summary', 'summary.missing', offer.summary],
    ['description', 'description.missing', offer.description],
    ['place.label', 'place.missing', offer.place.label],
    ['contact.office', 'contact.missing', offer.contact.office],
    ['contact.email', 'email.missing', offer.contact.email],
    ['formats', 'formats.missing', offer.formats.length],
    ['closesAt', 'date.past', offer.closesAt > now],
  ];
  return missing.filter(([, , found]) => !found).map(([field, code]) => ({ field, code }));
}
