import { z } from 'zod';
import { type ParameterName, parameters } from '@/lib/open-data/model/parameters';
import { PROBLEM } from '@/lib/open-data/model/resources';
import type { Translate } from '@/lib/text';
import { feeds, JSON_TYPE, type Reading, readings, type TextReading, writings } from './readings';
import { documents } from './schemas';

/**
 * The reading interface as an OpenAPI 3.1 document, made of the schemas and tables that its routes use. In: where people
 * reach the platform, and sentences of `messages/<language>/publicApi.json`.
 */
export const openApiOf = ({ origin, say }: { origin: string; say: Translate }) => ({
  openapi: '3.1.0',
  info: { title: say('title'), description: say('description'), version: '1.0.0', license: LICENCE },
  servers: [{ url: `${origin}/api/v1` }],
  // A key is asked for only to write; who reads may show one to be let read faster.
  security: [{}, { key: [] }],
  paths: Object.fromEntries(
    all.map((reading) => [reading.path, { get: operation(reading, say), ...writingAt(reading, say) }]),
  ),
  components: {
    schemas: schemasIn(say),
    parameters: Object.fromEntries([
      ...[...named].map((name) => [name, inPath(name, say)]),
      ...[...taken].map((name) => [name, inQuery(name, say)]),
    ]),
    responses: Object.fromEntries(PROBLEMS.map((name) => [name, problem(name, say)])),
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: say('key') } },
  },
});

/** Of the platform, whose interface this is; the data are the town's. */
const LICENCE = { name: 'EUPL-1.2', identifier: 'EUPL-1.2' };

const PROBLEMS = ['BadRequest', 'KeyNeeded', 'Forbidden', 'NotFound', 'Conflict', 'TooMany', 'Fault'] as const;

const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

const all: readonly (Reading | TextReading)[] = [...Object.values(readings), ...Object.values(feeds)];
const named = new Set(all.flatMap(({ path }) => namesIn(path)));
const taken = new Set(all.flatMap(({ accepts }) => accepts));

/** A pattern beside a format says the same in many more signs. */
function schemasIn(say: Translate): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(documents, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return JSON.parse(JSON.stringify(schemas), function (this: Record<string, unknown>, key, value) {
    if (key === '$schema' || key === '$id' || (key === 'pattern' && 'format' in this)) return undefined;
    return key === 'description' && typeof value === 'string' ? say(value) : value;
  });
}

function operation(reading: Reading | TextReading, say: Translate) {
  const { path, operationId, accepts } = reading;
  return {
    operationId,
    summary: say(`operations.${operationId}`),
    parameters: [...namesIn(path), ...accepts].map((name) => ({ $ref: `#/components/parameters/${name}` })),
    responses: {
      200: {
        description: say(`operations.${operationId}`),
        headers: {
          ETag: { description: say('headers.etag'), schema: { type: 'string' } },
          ...('schema' in reading && { Link: { description: say('headers.link'), schema: { type: 'string' } } }),
        },
        content:
          'schema' in reading
            ? { [JSON_TYPE]: { schema: referenceTo(reading.schema) } }
            : { [reading.type]: { schema: { type: 'string' } } },
      },
      304: { description: say('answers.NotModified') },
      400: { $ref: '#/components/responses/BadRequest' },
      401: { $ref: '#/components/responses/KeyNeeded' },
      ...(operationId === readings.results.operationId && { 403: { $ref: '#/components/responses/Forbidden' } }),
      404: { $ref: '#/components/responses/NotFound' },
      429: { $ref: '#/components/responses/TooMany' },
      500: { $ref: '#/components/responses/Fault' },
    },
  };
}

/** What is written at this address, where anything is. */
const writingAt = ({ path }: Pick<Reading, 'path'>, say: Translate) =>
  Object.fromEntries(
    Object.values(writings)
      .filter((writing) => writing.path === path)
      .map((writing) => ['post', posting(writing, say)]),
  );

const posting = ({ path, operationId, input, schema }: (typeof writings)['comment'], say: Translate) => ({
  operationId,
  summary: say(`operations.${operationId}`),
  security: [{ key: [] }],
  parameters: namesIn(path).map((name) => ({ $ref: `#/components/parameters/${name}` })),
  requestBody: { required: true, content: { [JSON_TYPE]: { schema: referenceTo(input) } } },
  responses: {
    201: { description: say('answers.Created'), content: { [JSON_TYPE]: { schema: referenceTo(schema) } } },
    ...Object.fromEntries(
      [400, 401, 403, 404, 409, 429, 500].map((status, at) => [
        status,
        { $ref: `#/components/responses/${PROBLEMS[at]}` },
      ]),
    ),
  },
});

/** A schema by its name in the document. */
const referenceTo = (schema: z.ZodType) => ({ $ref: `#/components/schemas/${documents.get(schema)?.id}` });

const inPath = (name: string, say: Translate) => ({
  name,
  in: 'path',
  required: true,
  description: say(`names.${name}`),
  schema: { type: 'string' },
});

const inQuery = (name: ParameterName, say: Translate) => ({
  name,
  in: 'query',
  description: say(`parameters.${name}`),
  schema: parameters[name].schema,
});

const problem = (name: (typeof PROBLEMS)[number], say: Translate) => ({
  description: say(`answers.${name}`),
  content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } },
});
