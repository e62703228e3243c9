import { z } from 'zod';
import { Area } from '@/lib/offers/model';
import { publicStates } from '@/lib/open-data/model/parameters';

/**
 * What the reading interface answers. Routes build it, tests check it, and the OpenAPI document is made of it; a
 * description is the key of a sentence in `messages/<language>/publicApi.json`.
 */
export const documents = z.registry<{ id: string }>();

const named = <S extends z.ZodType>(id: string, schema: S): S => {
  documents.add(schema, { id });
  return schema;
};

/** RFC 3339, in UTC. */
const Moment = z.iso.datetime();
const Count = z.int().min(0);
const Trust = z.enum(['guest', 'email', 'substantial', 'high']);
const Activity = z.enum(['comment', 'vote', 'annotate', 'answer']);

const Link = named('Link', z.object({ href: z.url(), rel: z.string(), type: z.string() }).describe('fields.link'));

/** What every page of a list has besides what it lists. */
const paged = {
  next: z.string().nullable().describe('fields.next'),
  links: z.array(Link),
};

const dates = {
  state: z.enum(publicStates).describe('fields.state'),
  opens: Moment.describe('fields.opens'),
  closes: Moment.describe('fields.closes'),
};

const inShort = {
  id: z.uuid(),
  slug: z.string().describe('fields.slug'),
  title: z.string(),
  summary: z.string(),
  topic: z.string(),
  place: z.object({ label: z.string(), lon: z.number(), lat: z.number() }).describe('fields.place'),
  ...dates,
  published: Moment.describe('fields.published'),
  page: z.url().describe('fields.page'),
  self: z.url().describe('fields.self'),
};

export const OfferList = named(
  'OfferList',
  z.object({ offers: z.array(named('OfferInShort', z.object(inShort))), ...paged }),
);
export type OfferList = z.input<typeof OfferList>;

const Part = named(
  'Part',
  z.object({
    id: z.uuid(),
    slug: z.string().describe('fields.slug'),
    title: z.string(),
    format: z.string().describe('fields.format'),
    activities: z.array(Activity).describe('fields.activities'),
    ...dates,
    contributions: Count.describe('fields.contributions'),
    requiredTrust: Trust.describe('fields.requiredTrust'),
    residentsOnly: z.boolean().describe('fields.residentsOnly'),
    page: z.url().describe('fields.page'),
    comments: z.url().optional().describe('fields.comments'),
    entries: z.url().optional().describe('fields.entries'),
    results: z.url().optional().describe('fields.results'),
  }),
);
export type Part = z.input<typeof Part>;

export const Offer = named(
  'Offer',
  z.object({
    ...inShort,
    description: z.string().describe('fields.description'),
    area: Area.nullable().describe('fields.area'),
    timeline: z.array(z.object({ date: z.string(), title: z.string(), text: z.string().optional() })),
    documents: z.array(z.object({ title: z.string(), href: z.string(), kind: z.string(), bytes: Count })),
    contact: z.object({ office: z.string(), email: z.string(), phone: z.string().optional() }),
    parts: z.array(Part),
  }),
);
export type Offer = z.input<typeof Offer>;
export type OfferInShort = OfferList['offers'][number];

export const Comment = named(
  'Comment',
  z.object({
    id: z.uuid(),
    number: z.int().min(1).describe('fields.number'),
    parent: z.uuid().nullable().describe('fields.parent'),
    text: z.string(),
    warning: z.int().min(1).nullable().describe('fields.warning'),
    posted: Moment,
    edited: z.boolean(),
    author: z.string().describe('fields.author'),
    official: z.boolean().describe('fields.official'),
    agrees: Count,
    disagrees: Count,
    page: z.url().describe('fields.page'),
  }),
);

/** What somebody sends to say something. What it may be is the command's to say. */
export const NewComment = named(
  'NewComment',
  z.object({
    text: z.string().describe('fields.text'),
    parent: z.uuid().nullable().optional().describe('fields.parent'),
    key: z.uuid().optional().describe('fields.key'),
  }),
);

export const CommentList = named(
  'CommentList',
  z.object({
    comments: z.array(Comment),
    ...paged,
  }),
);
export type CommentList = z.input<typeof CommentList>;

const ResultColumn = z.object({
  key: z.string().describe('fields.column'),
  question: z.string(),
  part: z.string().nullable().describe('fields.part'),
  answered: Count.nullable().describe('fields.answered'),
  withheld: z.boolean().describe('fields.withheld'),
  lines: z.array(z.object({ option: z.string(), label: z.string(), count: Count.nullable() })).describe('fields.lines'),
});

export const Results = named(
  'Results',
  z.object({
    responses: Count.nullable().describe('fields.responses'),
    threshold: z.int().min(1).describe('fields.threshold'),
    columns: z.array(named('ResultColumn', ResultColumn)),
    page: z.url().describe('fields.page'),
  }),
);
export type Results = z.input<typeof Results>;

export const DecisionList = named(
  'DecisionList',
  z.object({
    decisions: z.array(
      named(
        'Decision',
        z.object({
          id: z.uuid(),
          outcome: z.string().describe('fields.outcome'),
          kind: z.enum(['comment', 'annotation']).describe('fields.kind'),
          rule: z.int().nullable().describe('fields.rule'),
          day: z.iso.date(),
          offer: z.string(),
          page: z.url().describe('fields.page'),
        }),
      ),
    ),
    ...paged,
  }),
);
export type DecisionList = z.input<typeof DecisionList>;

export const Problem = named(
  'Problem',
  z
    .object({
      type: z.string(),
      status: z.int(),
      title: z.string(),
      detail: z.string().optional(),
      code: z.string(),
      id: z.string().optional(),
      problems: z
        .array(z.object({ field: z.string(), code: z.string() }))
        .optional()
        .describe('fields.problems'),
    })
    .describe('fields.problem'),
);
