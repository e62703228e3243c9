const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const moment = { type: 'string', format: 'date-time' };
const orNothing = (schema: object) => ({ ...schema, nullable: true });
const listOf = (name: string) => ({ type: 'array', items: { $ref: `#/components/schemas/${name}` } });
const record = (properties: Record<string, object>, ...optional: string[]) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const geometry = (type: string, coordinates: object) => record({ type: { type: 'string', enum: [type] }, coordinates });

const position = { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } };
const line = { type: 'array', minItems: 2, items: position };

/** What stands under `components.schemas` of the definition: the documents' forms, after 17-069r4 and RFC 7946. */
export const schemas = {
  Link: record({ href: text, rel: text, type: text, title: text }, 'title'),
  LandingPage: record({ title: text, description: text, links: listOf('Link') }),
  Definition: { type: 'object' },
  Conformance: record({ conformsTo: { type: 'array', items: text } }),
  Collections: record({ links: listOf('Link'), collections: listOf('Collection') }),
  Collection: record(
    {
      id: text,
      title: text,
      description: text,
      itemType: { type: 'string', default: 'feature' },
      crs: { type: 'array', items: text },
      storageCrs: text,
      extent: record(
        {
          spatial: record({
            bbox: {
              type: 'array',
              minItems: 1,
              items: { type: 'array', minItems: 4, maxItems: 4, items: { type: 'number' } },
            },
            crs: text,
          }),
          temporal: record({
            interval: { type: 'array', minItems: 1, items: { type: 'array', minItems: 2, maxItems: 2, items: moment } },
          }),
        },
        'spatial',
      ),
      links: listOf('Link'),
    },
    'extent',
  ),
  FeatureCollection: record(
    {
      type: { type: 'string', enum: ['FeatureCollection'] },
      links: listOf('Link'),
      timeStamp: moment,
      numberMatched: count,
      numberReturned: count,
      features: listOf('Feature'),
    },
    'numberMatched',
  ),
  Feature: record(
    {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string', format: 'uuid' },
      geometry: {
        oneOf: ['Point', 'LineString', 'Polygon', 'Nowhere'].map((name) => ({ $ref: `#/components/schemas/${name}` })),
      },
      properties: { $ref: '#/components/schemas/Annotation' },
      links: listOf('Link'),
    },
    'links',
  ),
  Point: geometry('Point', position),
  LineString: geometry('LineString', line),
  Polygon: geometry('Polygon', { type: 'array', minItems: 1, items: { ...line, minItems: 4 } }),
  /** A place in words only. */
  Nowhere: { type: 'object', nullable: true, enum: [null] },
  Annotation: record({
    number: { type: 'integer', minimum: 1 },
    category: text,
    categoryLabel: text,
    text,
    warning: orNothing({ type: 'integer', minimum: 1 }),
    place: orNothing(text),
    posted: moment,
    edited: orNothing(moment),
    author: text,
    official: { type: 'boolean' },
    comments: count,
    topComments: count,
    agrees: count,
    disagrees: count,
    answer: orNothing(text),
    answered: orNothing(moment),
    link: { type: 'string', format: 'uri' },
  }),
  Problem: record(
    { type: text, status: { type: 'integer' }, title: text, detail: text, code: text, id: text },
    'detail',
    'id',
  ),
};
