import type { Translate } from '@/lib/text';
import { schemas } from './definition-schemas';
import { type ParameterName, parameters } from './parameters';
import { downloadKinds, downloads, PROBLEM, type Resource, resources } from './resources';

/** The definition of the interface (OpenAPI 3.0), made of the same tables that its routes read. In: the tenant's name. */
export const definitionOf = ({ root, say }: { root: string; say: Translate }, tenant: string) => ({
  openapi: '3.0.3',
  info: {
    title: say('title', { tenant }),
    description: say('description', { tenant }),
    version: '1.0.0',
  },
  servers: [{ url: root }],
  tags: [{ name: 'Features', description: 'OGC API – Features, Part 1: Core (17-069r4)' }],
  paths: {
    ...Object.fromEntries(
      Object.values(resources).map((resource) => [resource.path, { get: operation(resource, say) }]),
    ),
    [DOWNLOAD]: { get: downloading(say) },
  },
  components: {
    schemas,
    parameters: {
      ...Object.fromEntries(taken.map((name) => [name, queryParameter(name, say)])),
      collectionId: pathParameter('collectionId', say),
      featureId: pathParameter('featureId', say),
      kind: { ...pathParameter('kind', say), schema: { type: 'string', enum: downloadKinds } },
    },
    responses: Object.fromEntries(PROBLEMS.map((name) => [name, problem(name, say)])),
  },
});

/** What any of the standard's resources takes. */
const taken = [...new Set<ParameterName>(Object.values(resources).flatMap(({ accepts }) => accepts))];

const DOWNLOAD = '/collections/{collectionId}/download/{kind}';

const PROBLEMS = ['BadRequest', 'NotFound', 'TooMany', 'Fault'] as const;

function operation({ path, operationId, accepts, type, schema }: Resource, say: Translate) {
  return {
    tags: ['Features'],
    operationId,
    summary: say(`operations.${operationId}`),
    parameters: [...namesIn(path), ...accepts].map((name) => ({ $ref: `#/components/parameters/${name}` })),
    responses: {
      200: {
        description: say(`operations.${operationId}`),
        headers: { ETag: { description: say('headers.etag'), schema: { type: 'string' } } },
        content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } },
      },
      304: { description: say('answers.NotModified') },
      ...refusing(path),
    },
  };
}

const downloading = (say: Translate) => ({
  tags: ['Features'],
  operationId: 'download',
  summary: say('operations.download'),
  parameters: namesIn(DOWNLOAD).map((name) => ({ $ref: `#/components/parameters/${name}` })),
  responses: {
    200: {
      description: say('operations.download'),
      content: Object.fromEntries(
        downloadKinds.map((kind) => [downloads[kind].type, { schema: { type: 'string', format: 'binary' } }]),
      ),
    },
    304: { description: say('answers.NotModified') },
    ...refusing(DOWNLOAD),
  },
});

/** What can go wrong there: nothing is missing where no name stands in the address. */
const refusing = (path: string) => ({
  400: { $ref: '#/components/responses/BadRequest' },
  ...(namesIn(path).length > 0 && { 404: { $ref: '#/components/responses/NotFound' } }),
  429: { $ref: '#/components/responses/TooMany' },
  500: { $ref: '#/components/responses/Fault' },
});

const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

const queryParameter = (name: ParameterName, say: Translate) => ({
  name,
  in: 'query',
  required: false,
  description: say(`parameters.${name}`),
  schema: parameters[name].schema,
  style: 'form',
  explode: false,
});

const pathParameter = (name: string, say: Translate) => ({
  name,
  in: 'path',
  required: true,
  description: say(`parameters.${name}`),
  schema: { type: 'string' },
});

const problem = (name: (typeof PROBLEMS)[number], say: Translate) => ({
  description: say(`answers.${name}`),
  content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } },
});
