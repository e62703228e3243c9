import type { OfferScope } from '../model';

/** All that an offer says of itself, as JSON keeps it: moments in ISO 8601. */
export interface SaidByOffer {
  title: string;
  summary: string;
  description: string;
  plain: string;
  scope: OfferScope;
  topic: string;
  place: { label: string; centre: [number, number]; area?: unknown };
  timeline: { date: string; title: string; text?: string | undefined }[];
  documents: { title: string; href: string }[];
  contact: { office: string; email: string; phone?: string | undefined };
  /** The ways to take part, and when; versions from before these were kept have none. */
  parts?: { id: string; title: string; opensAt: string; closesAt: string }[];
  opensAt: string;
  closesAt: string;
}

/** The fields of an offer that are compared, in the order of its form. */
export const saidFields = [
  'title',
  'summary',
  'plain',
  'description',
  'asked',
  'open',
  'settled',
  'place',
  'opensAt',
  'closesAt',
  'timeline',
  'parts',
  'documents',
  'contact',
] as const;
export type SaidField = (typeof saidFields)[number];

/** Each field as text, so that two versions can be laid side by side. Moments as `moment` writes them. */
export function asTexts(said: SaidByOffer, moment: (at: Date) => string): Record<SaidField, string> {
  const { title, summary, plain, description, scope, place, contact } = said;
  return {
    ...{ title, summary, plain, description, ...scope },
    place: place.label,
    opensAt: moment(new Date(said.opensAt)),
    closesAt: moment(new Date(said.closesAt)),
    timeline: said.timeline.map((step) => lineOf(step.date, step.title, step.text)).join('\n'),
    parts: (said.parts ?? [])
      .map((part) => lineOf(part.title, moment(new Date(part.opensAt)), moment(new Date(part.closesAt))))
      .join('\n'),
    documents: said.documents.map(({ title, href }) => lineOf(title, href)).join('\n'),
    contact: lineOf(contact.office, contact.email, contact.phone),
  };
}

const lineOf = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' – ');
