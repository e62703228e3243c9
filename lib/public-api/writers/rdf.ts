import { escaped } from '@/lib/pictures/drawing/svg';
import { type Thing, type Value, vocabularies, wholeName } from '../model/graph';

/** The kinds of files that a graph is written as: the last part of the address, and the media type. */
export const rdfKinds = {
  turtle: { type: 'text/turtle;charset=utf-8', write: turtleOf },
  rdfxml: { type: 'application/rdf+xml;charset=utf-8', write: rdfXmlOf },
  jsonld: { type: 'application/ld+json', write: jsonLdOf },
} as const;

const said = ({ says }: Thing) =>
  says.flatMap(([property, ...values]) => values.flatMap((value) => (value ? [{ property, value }] : [])));

function turtleOf(things: readonly Thing[]): string {
  const heads = Object.entries(vocabularies).map(([short, whole]) => `@prefix ${short}: <${whole}> .\n`);
  const blocks = things.map((thing) => {
    const lines = said(thing).map(({ property, value }) => ` ;\n  ${property} ${inTurtle(value)}`);
    return `\n<${thing.id}> a ${thing.type}${lines.join('')} .\n`;
  });
  return [...heads, ...blocks].join('');
}

/** What JSON marks in a text Turtle marks alike. */
function inTurtle(value: Value): string {
  if ('iri' in value) return `<${value.iri}>`;
  return `${JSON.stringify(value.text)}${value.language ? `@${value.language}` : value.type ? `^^${value.type}` : ''}`;
}

function rdfXmlOf(things: readonly Thing[]): string {
  const spaces = Object.entries(vocabularies).map(([short, whole]) => ` xmlns:${short}="${whole}"`);
  const blocks = things.map((thing) => {
    const lines = said(thing).map(({ property, value }) => `  ${inXml(property, value)}\n`);
    return `<${thing.type} rdf:about="${escaped(thing.id)}">\n${lines.join('')}</${thing.type}>\n`;
  });
  const head = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"${spaces.join('')}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${blocks.join('')}</rdf:RDF>\n`;
}

function inXml(property: string, value: Value): string {
  if ('iri' in value) return `<${property} rdf:resource="${escaped(value.iri)}"/>`;
  const kind = value.language
    ? ` xml:lang="${value.language}"`
    : value.type
      ? ` rdf:datatype="${wholeName(value.type)}"`
      : '';
  return `<${property}${kind}>${escaped(value.text)}</${property}>`;
}

function jsonLdOf(things: readonly Thing[]): string {
  const graph = things.map((thing) => {
    const facts: Record<string, object[]> = {};
    for (const { property, value } of said(thing)) {
      const values = facts[property] ?? [];
      values.push(inJson(value));
      facts[property] = values;
    }
    return { '@id': thing.id, '@type': thing.type, ...facts };
  });
  return JSON.stringify({ '@context': vocabularies, '@graph': graph });
}

const inJson = (value: Value): object =>
  'iri' in value
    ? { '@id': value.iri }
    : {
        '@value': value.text,
        ...(value.language && { '@language': value.language }),
        ...(value.type && { '@type': value.type }),
      };
