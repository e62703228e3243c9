import type { Position } from 'geojson';
import type { z } from 'zod';
import type { Problem } from '@/lib/errors';
import { type OfferScope, scopeParts } from '../model';
import { dayOf, daysAfter, localInput } from './dates';
import { FormatDraft, OfferDetails } from './draft';
import type { OfferTemplate } from './template';

/** The fields of a form by name, as they are sent and shown. A field's name is the path of its value in the draft. */
export type FormValues = Readonly<Record<string, string>>;

export const valuesIn = (form: Iterable<[string, unknown]>): FormValues =>
  Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));

/** What the details' form says, as `OfferDetails` parses it. Rows that are empty are none. */
export const detailsIn = (values: FormValues) => ({
  title: values.title,
  summary: values.summary,
  description: values.description,
  plain: values.plain,
  scope: { asked: values['scope.asked'], open: values['scope.open'], settled: values['scope.settled'] },
  topic: values.topic,
  place: {
    label: values['place.label'],
    centre: [degrees(values.placeLon), degrees(values.placeLat)],
    area: areaIn(values.placeArea),
  },
  timeline: rowsIn(values).map((row) => ({
    date: values[`timeline.${row}.date`],
    title: values[`timeline.${row}.title`],
    text: values[`timeline.${row}.text`],
  })),
  contact: { office: values['contact.office'], email: values['contact.email'], phone: values['contact.phone'] },
  opensAt: values.opensAt,
  closesAt: values.closesAt,
});

/** What a format's form says besides its settings. */
export const formatIn = (values: FormValues) => ({
  format: values.format,
  title: values.title,
  requiredTrust: values.requiredTrust,
  residentsOnly: values.residentsOnly,
  reviewsFirst: values.reviewsFirst,
  hours: { days: values['hours.days'], from: values['hours.from'], until: values['hours.until'] },
  writers: values.writers,
  invited: values.invited,
  opensAt: values.opensAt,
  closesAt: values.closesAt,
});

/** What is wrong with the details as they stand in the form, by the names of its fields. */
export function detailProblems(values: FormValues): Problem[] {
  const rows = rowsIn(values);
  return problemsOf(OfferDetails.safeParse(detailsIn(values))).map(({ field, code }) => ({
    field: field.replace(/^timeline\.(\d+)/, (_, index: string) => `timeline.${rows[Number(index)] ?? index}`),
    code,
  }));
}

/** The same for a format's form. Its settings are checked by the format's own schema, where that is loaded. */
export const formatProblems = (values: FormValues): Problem[] =>
  problemsOf(FormatDraft.safeParse({ ...formatIn(values), settings: {} }));

const problemsOf = (parsed: z.ZodSafeParseResult<unknown>): Problem[] =>
  (parsed.error?.issues ?? []).map((issue) => ({ field: issue.path.join('.'), code: issue.message }));

/** The numbers of the timeline's rows in which something stands. */
export const rowsIn = (values: FormValues): string[] => [
  ...new Set(
    Object.entries(values)
      .filter(([name, value]) => name.startsWith('timeline.') && value.trim() !== '')
      .map(([name]) => name.split('.')[1] ?? ''),
  ),
];

interface Details {
  title: string;
  summary: string;
  description: string;
  plain?: string | undefined;
  scope?: OfferScope | undefined;
  topic: string;
  place: { label: string; centre: [number, number]; area?: { coordinates: Position[][] } | undefined };
  timeline: { date: string; title: string; text?: string }[];
  contact: { office: string; email: string; phone?: string | undefined };
  opensAt: Date;
  closesAt: Date;
}

/** The fields of the details' form for what is kept. */
export const valuesOf = (offer: Details): FormValues => ({
  title: offer.title,
  summary: offer.summary,
  description: offer.description,
  plain: offer.plain ?? '',
  ...Object.fromEntries(scopeParts.map((part) => [`scope.${part}`, offer.scope?.[part] ?? ''])),
  topic: offer.topic,
  'place.label': offer.place.label,
  placeLon: String(offer.place.centre[0]),
  placeLat: String(offer.place.centre[1]),
  placeArea: offer.place.area ? JSON.stringify(offer.place.area) : '',
  ...Object.fromEntries(
    offer.timeline.flatMap(({ date, title, text = '' }, row) => [
      [`timeline.${row}.date`, date],
      [`timeline.${row}.title`, title],
      [`timeline.${row}.text`, text],
    ]),
  ),
  'contact.office': offer.contact.office,
  'contact.email': offer.contact.email,
  'contact.phone': offer.contact.phone ?? '',
  opensAt: localInput(offer.opensAt),
  closesAt: localInput(offer.closesAt),
});

const blank = { title: '', summary: '', description: '', topic: '', weeks: 4, timeline: [] };

/** What a new offer starts from: its template or nothing, opens tomorrow, asks the tenant's own office. */
export function startingValues(
  tenant: Pick<Details, 'contact'> & { centre: [number, number] },
  now: Date,
  template?: OfferTemplate,
): FormValues {
  const { weeks, timeline, ...texts } = template ?? blank;
  return valuesOf({
    ...texts,
    place: { label: '', centre: tenant.centre },
    timeline: timeline.map(({ afterDays, ...step }) => ({
      ...step,
      date: dayOf(daysAfter(now, 1 + afterDays, '12:00')),
    })),
    contact: tenant.contact,
    opensAt: daysAfter(now, 1, '08:00'),
    closesAt: daysAfter(now, 1 + weeks * 7, '23:59'),
  });
}

/** Typed degrees, with a comma or a point. */
const degrees = (typed = ''): number => (typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.')));

function areaIn(typed = ''): unknown {
  if (typed.trim() === '') return undefined;
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}
