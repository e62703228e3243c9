/** What RDF says of one thing: its address, its class, and its properties. Names are short, `dcat:Dataset`. */
export interface Thing {
  id: string;
  type: string;
  says: readonly (readonly [property: string, ...values: (Value | null)[]])[];
}

/** Another thing by its address, or a text with its language or its type. */
export type Value = { iri: string } | { text: string; language?: string; type?: string };

/** The vocabularies by the beginnings of their names. */
export const vocabularies = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  adms: 'http://www.w3.org/ns/adms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  geo: 'http://www.opengis.net/ont/geosparql#',
} as const;

/** A short name's whole address. */
export function wholeName(short: string): string {
  const [beginning = '', name = ''] = short.split(':');
  return `${vocabularies[beginning as keyof typeof vocabularies]}${name}`;
}

export const iri = (address: string): Value => ({ iri: address });
export const text = (words: string, language?: string): Value => ({ text: words, ...(language && { language }) });
export const typed = (words: string, type: string): Value => ({ text: words, type });
