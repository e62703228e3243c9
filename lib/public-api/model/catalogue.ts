import { licenceAddress, licences } from '@/lib/tenants/model/licences';
import { iri, type Thing, text, typed, type Value } from './graph';

/** The town whose data it is. Degrees are EPSG:4326. */
export interface Publisher {
  slug: string;
  name: string;
  kind: 'municipality' | 'state';
  ags: string | null;
  contact: { office: string; email: string };
  bounds: readonly [number, number, number, number];
  dataLicence: string | null;
  connectedAt: Date;
}

/** One set of data: what it is about, and the files in which it is to be had. */
export interface DataSet {
  /** The end of its address, below the catalogue's. */
  name: string;
  title: string;
  description: string;
  topic: string | null;
  keywords: readonly string[];
  page: string;
  issued: Date;
  /** From when until when people contributed; absent where that has no end. */
  period?: { from: Date; to: Date } | undefined;
  files: readonly DataFile[];
}

/** How a set of data is to be had. `format` and `type` as the lists of the EU and of IANA name them. */
export interface DataFile {
  name: string;
  title: string;
  address: string;
  format: string;
  type: string;
}

const EU = 'http://publications.europa.eu/resource/authority';
const LANGUAGE = iri(`${EU}/language/DEU`);
const AVAILABLE = iri(`${EU}/planned-availability/AVAILABLE`);

/** The themes of the EU's list for our topics. All of it is about government, too. */
const THEMES: Readonly<Record<string, string>> = {
  ...{ traffic: 'TRAN', green: 'ENVI', housing: 'REGI', climate: 'ENVI', education: 'EDUC', culture: 'EDUC' },
  budget: 'ECON',
};

/** A town's data as DCAT-AP.de 3.0 describes them. In: the catalogue's own address, and that of the town's pages. */
export function catalogueOf(
  { town, self, home }: { town: Publisher; self: string; home: string },
  words: { title: string; description: string },
  sets: readonly DataSet[],
): Thing[] {
  const at: Around = { town, self, publisher: iri(`${self}#publisher`) };
  const catalogue: Thing = {
    id: self,
    type: 'dcat:Catalog',
    says: [
      ['dcterms:title', german(words.title)],
      ['dcterms:description', german(words.description)],
      ['dcterms:publisher', at.publisher],
      ['dcterms:language', LANGUAGE],
      ['dcterms:issued', moment(town.connectedAt)],
      ['foaf:homepage', iri(home)],
      ['dcterms:license', iri(licenceAddress(town.dataLicence))],
      ['dcat:themeTaxonomy', iri(`${EU}/data-theme`)],
      ['dcatap:availability', AVAILABLE],
      ['dcterms:spatial', key(town), iri(`${self}#place`)],
      ['dcat:dataset', ...sets.map(({ name }) => iri(`${self}#${name}`))],
    ],
  };
  return [catalogue, ...around(at, home), ...sets.flatMap((set) => setOf(at, set))];
}

interface Around {
  town: Publisher;
  self: string;
  publisher: Value;
}

/** Whose the data are, whom to ask, and where the town lies. */
const around = ({ town, self }: Around, home: string): Thing[] => [
  {
    id: `${self}#publisher`,
    type: 'foaf:Agent',
    says: [
      ['foaf:name', german(town.name)],
      [
        'dcterms:type',
        iri(`http://purl.org/adms/publishertype/${town.kind === 'state' ? 'Regional' : 'Local'}Authority`),
      ],
    ],
  },
  {
    id: `${self}#contact`,
    type: 'vcard:Kind',
    says: [
      ['vcard:fn', german(town.contact.office || town.name)],
      ['vcard:hasEmail', town.contact.email ? iri(`mailto:${encodeURI(town.contact.email)}`) : null],
      ['vcard:hasURL', iri(home)],
    ],
  },
  {
    id: `${self}#place`,
    type: 'dcterms:Location',
    says: [['dcat:bbox', typed(boxOf(town.bounds), 'geo:wktLiteral')]],
  },
];

function setOf({ town, self, publisher }: Around, set: DataSet): Thing[] {
  const id = `${self}#${set.name}`;
  const themes = ['GOVE', ...(set.topic && THEMES[set.topic] ? [THEMES[set.topic]] : [])];
  const level = town.kind === 'state' ? 'state' : 'municipality';
  return [
    {
      id,
      type: 'dcat:Dataset',
      says: [
        ['dcterms:title', german(set.title)],
        ['dcterms:description', german(set.description)],
        ['dcterms:publisher', publisher],
        ['dcterms:creator', publisher],
        ['dcat:contactPoint', iri(`${self}#contact`)],
        ['dcterms:identifier', text(id)],
        ['dcat:keyword', ...set.keywords.map(german)],
        ['dcat:theme', ...themes.map((theme) => iri(`${EU}/data-theme/${theme}`))],
        ['dcatde:politicalGeocodingLevelURI', iri(`http://dcat-ap.de/def/politicalGeocoding/Level/${level}`)],
        ['dcatde:politicalGeocodingURI', key(town)],
        ['dcterms:spatial', key(town), iri(`${self}#place`)],
        ['dcterms:temporal', set.period ? iri(`${id}-period`) : null],
        ['dcterms:issued', moment(set.issued)],
        ['dcterms:language', LANGUAGE],
        ['dcterms:accessRights', iri(`${EU}/access-right/PUBLIC`)],
        ['dcterms:accrualPeriodicity', iri(`${EU}/frequency/UPDATE_CONT`)],
        ['dcatap:availability', AVAILABLE],
        ['dcat:landingPage', iri(set.page)],
        ['dcat:distribution', ...set.files.map((file) => iri(`${id}-${file.name}`))],
      ],
    },
    ...(set.period ? [periodOf(`${id}-period`, set.period)] : []),
    ...set.files.map((file) => fileOf(`${id}-${file.name}`, town, file)),
  ];
}

const periodOf = (id: string, { from, to }: { from: Date; to: Date }): Thing => ({
  id,
  type: 'dcterms:PeriodOfTime',
  says: [
    ['dcat:startDate', moment(from)],
    ['dcat:endDate', moment(to)],
  ],
});

function fileOf(id: string, { name, dataLicence }: Publisher, file: DataFile): Thing {
  const isToBeNamed = dataLicence !== null && (licences[dataLicence as keyof typeof licences]?.names ?? false);
  return {
    id,
    type: 'dcat:Distribution',
    says: [
      ['dcterms:title', german(file.title)],
      ['dcat:accessURL', iri(file.address)],
      ['dcat:downloadURL', iri(file.address)],
      ['dcterms:license', iri(licenceAddress(dataLicence))],
      ['dcatde:licenseAttributionByText', isToBeNamed ? german(name) : null],
      ['dcterms:format', iri(`${EU}/file-type/${file.format}`)],
      ['dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${file.type}`)],
      ['dcatap:availability', AVAILABLE],
      ['adms:status', iri(`${EU}/distribution-status/COMPLETED`)],
    ],
  };
}

const german = (words: string) => text(words, 'de');
const moment = (at: Date) => typed(at.toISOString(), 'xsd:dateTime');

/** By the official municipality key, where the town has one. */
const key = ({ ags }: Publisher): Value | null =>
  ags === null ? null : iri(`http://dcat-ap.de/def/politicalGeocoding/municipalityKey/${ags}`);

/** Longitude first, as WKT without a named system means CRS84. */
const boxOf = ([west, south, east, north]: Publisher['bounds']) =>
  `POLYGON((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south}))`;
