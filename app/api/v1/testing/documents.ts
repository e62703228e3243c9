import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Document } from './ask';

/** In which ways a document has not the form that the interface's definition promises; none where it has. */
export function faultsOf(document: Document, schema: string, definition: Document): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components: definition.components });
  const check = ajv.compile({ $ref: `api#/components/schemas/${schema}` });
  check(document);
  return check.errors ?? [];
}

/** The first link of this relation. */
export const linkTo = (document: Document, rel: string): Document =>
  document.links.find((link: Document) => link.rel === rel);

/** The links that lack a relation or a media type. */
export const untyped = (links: Document[]): Document[] => links.filter(({ rel, type }) => !rel || !type);

/** The numbers of the entries in an answer. */
export const numbersIn = (document: Document): number[] =>
  document.features.map((feature: Document) => feature.properties.number);
