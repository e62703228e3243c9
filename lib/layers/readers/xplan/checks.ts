import type { Node } from '../gml/node';
import { Fault } from '../xml-fault';

/**
 * Stops at what can be no XPlanGML, with its line: a day that is no day, and a field that its data type does not have,
 * which is a misspelt one. Only what is the same in all versions from 4.1 to 6.0 is looked at; everything else that a
 * file says is taken as it is.
 */
export function checkFeature(feature: Node) {
  for (const property of feature.children) check(property, feature);
}

function check(node: Node, holder: Node) {
  if (isDay(node.name) && node.children.length === 0) checkDay(node);
  const fields = node.space === holder.space ? DATA_TYPES.get(node.name) : undefined;
  for (const child of node.children) {
    if (fields && child.space === node.space && !fields.includes(child.name)) {
      throw new Fault('plan.xplan.unknown-field', { tag: child.written, holder: node.written }, child.line);
    }
    check(child, node);
  }
}

/** All of XPlanGML's properties of this name are of the type `xs:date`. */
const isDay = (name: string) => name === 'datum' || name.endsWith('Datum');

function checkDay(node: Node) {
  const written = node.text.trim();
  if (written === '') return;
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2}|T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.exec(written) ?? [];
  if (!isReal(day))
    throw new Fault('plan.xplan.bad-day', { tag: node.written, value: written.slice(0, 40) }, node.line);
}

/** The calendar has it: 31 June would become 1 July. */
function isReal(day: string) {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Data types that have been closed and the same for ten years, each with the fields of all its versions. */
const DATA_TYPES = new Map(
  Object.entries({
    XP_VerbundenerPlan: [
      'planName',
      'rechtscharakter',
      'aenderungsArt',
      'aenderungsdatum',
      'aenderungsDatum',
      'nummer',
      'verbundenerPlan',
    ],
    XP_Gemeinde: ['ags', 'rs', 'gemeindeName', 'ortsteilName'],
    XP_Plangeber: ['name', 'kennziffer'],
  }),
);
