import { isGml, type Node } from '../gml/node';
import { attributeOf } from '../xml';
import { saidBy } from './said';

export interface Fact {
  term: string;
  value: string;
}

/**
 * The measures and rules of a feature as terms and values, in the order of the file. Simple properties are named as the
 * file names them (`GRZ`); what stands inside of a complex one is named after both (`hoehenangabe.h`), but for what
 * says the complex one's general kind, which goes by its name (`zweckbestimmung`), and for the shape of roofs, whose
 * terms are clear by themselves. Codes stay codes; a length or an angle gets its unit behind it. Left out are geometry,
 * references, and what only programs need.
 */
export function factsOf(feature: Node): Fact[] {
  return feature.children.flatMap((property) => factsIn(property, ''));
}

const TECHNICAL =
  /^(uuid|text|ebene|flaechenschluss|xPlanGMLVersion|stylesheetId|darstellungsprioritaet|drehwinkel|skalierung|fontSperrung|horizontaleAusrichtung|vertikaleAusrichtung|hat|index|georefURL|georefMimeType|referenzMimeType|informationssystemURL|refScan|boundedBy|praesentationsobjekt|planinhalt)$/;
const CLEAR_ALONE = /^dachgestaltung$/;
const GENERAL_KIND = 'allgemein';

function factsIn(property: Node, holder: string): Fact[] {
  if (TECHNICAL.test(property.name) || isGml(property)) return [];
  if (property.children.length === 0) return simple(property, termOf(property.name, holder));
  const inside = CLEAR_ALONE.test(property.name) ? '' : termOf(property.name, holder);
  return property.children.filter((value) => !isGml(value)).flatMap((value) => complex(value, inside));
}

/** A property holds the value of a complex type, which holds properties again. Features in it speak for themselves. */
function complex(value: Node, holder: string): Fact[] {
  if (value.children.length === 0) return simple(value, holder);
  return value.children.flatMap((property) => factsIn(property, holder));
}

function simple(property: Node, term: string): Fact[] {
  const value = saidBy(property);
  if (value === '') return [];
  const unit = unitOf(attributeOf(property, 'uom'));
  return [{ term, value: unit === '' ? value : `${value} ${unit}` }];
}

const termOf = (name: string, holder: string) => {
  if (holder === '') return name;
  return name === GENERAL_KIND ? holder : `${holder}.${name}`;
};

const UNITS = new Map(
  Object.entries({
    m: 'm',
    m2: 'm²',
    m3: 'm³',
    sqm: 'm²',
    grad: '°',
    deg: '°',
    percent: '%',
    '%': '%',
    dB: 'dB',
  }),
);

/** `m`, `urn:adv:uom:m`, `http://…#m`; a unit that we do not know stays out. */
const unitOf = (uom: string | undefined) => UNITS.get(/[^:#/]*$/.exec(uom ?? '')?.[0] ?? '') ?? '';
