import type { Node } from '../gml/node';
import { saidIn } from './said';

/** What the feature of the plan itself says: `BP_Plan`, `FP_Plan`, `LP_Plan`, `RP_Plan`, `SO_Plan`. */
export interface PlanHead {
  name: string | null;
  number: string | null;
  planKind: string | null;
  legalState: string | null;
  date: string | null;
}

export const isPlanKind = (kind: string) => /^[A-Z]{2}_Plan$/.test(kind);

export function headOf(plan: Node): PlanHead {
  const said = (...names: string[]) => saidIn(plan, ...names) ?? null;
  return {
    name: said('name'),
    number: said('nummer'),
    planKind: said('planArt', 'artDesPlans'),
    legalState: said('rechtsstand'),
    date: said(...DATES)?.slice(0, 10) ?? null,
  };
}

/**
 * The day that tells most of how far a plan is, the latest step of the procedure first (BauGB §§ 2 to 10): when it came
 * into force, was made law, was resolved, was laid out, was begun; the day of the drawing last.
 */
const DATES = [
  'inkrafttretensDatum',
  'inkrafttretenDatum',
  'datumDesInkrafttretens',
  'wirksamkeitsDatum',
  'bekanntmachungsDatum',
  'rechtsverordnungsDatum',
  'satzungsbeschlussDatum',
  'planbeschlussDatum',
  'entwurfsbeschlussDatum',
  'auslegungsStartDatum',
  'auslegungStartDatum',
  'auslegungsDatum',
  'aufstellungsbeschlussDatum',
  'aufstellungsbechlussDatum',
  'genehmigungsDatum',
  'ausfertigungsDatum',
  'technHerstellDatum',
];
