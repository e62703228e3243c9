import type { PlanFacts, PlanFeature } from './plan';

/** The texts of the namespace `plan` in one language. */
export type PlanTexts = ((key: string) => string) & { has: (key: string) => boolean };

/** What a kind of feature is called; the file's own word where no text knows it. */
export function kindInWords(t: PlanTexts, kind: string): string {
  const [, stem = kind] = /^[A-Z]{2}_(.+)$/.exec(kind) ?? [];
  return first(t, [`kinds.${kind}`, `kinds.${stem}`]) ?? kind;
}

/**
 * A fact as people say it: „Bauweise: Offene Bauweise (o)“. In: the feature that it is of and the version of the file's
 * format, on which it depends what a code means. What no text knows stays as the file has it.
 */
export function factInWords(
  t: PlanTexts,
  fact: PlanFeature['facts'][number],
  of: { kind: string; version: string | null },
) {
  const property = fact.term.split('.').at(-1) ?? fact.term;
  const term = first(t, [`terms.${fact.term.replaceAll('.', '_')}`, `terms.${property}`]) ?? fact.term;
  return { term, value: codeInWords(t, listOf(property, fact.term, of), fact.value) };
}

/** The kind and the legal state of a plan in words; null where it tells none. */
export function planInWords(t: PlanTexts, plan: Pick<PlanFacts, 'counts' | 'planKind' | 'legalState' | 'version'>) {
  const kind = Object.keys(plan.counts).find((name) => name.endsWith('_Plan')) ?? 'BP_Plan';
  const say = (term: string, value: string | null) =>
    value === null ? null : codeInWords(t, listOf(term, term, { kind, version: plan.version }), value);
  return { planKind: say('planArt', plan.planKind), legalState: say('rechtsstand', plan.legalState) };
}

const first = (t: PlanTexts, keys: string[]) =>
  keys.filter((key) => !isBuiltIn(key) && t.has(key)).map((key) => t(key))[0];

/** A file may call something `constructor`, which every object of JavaScript has. */
const isBuiltIn = (key: string) => key.split('.').some((part) => part in Object.prototype);

function codeInWords(t: PlanTexts, list: string | undefined, value: string): string {
  if (/^(true|false)$/.test(value)) return t(`codes.yesNo.${value}`);
  if (list === undefined || !/^\d{3,6}$/.test(value)) return value;
  return first(t, [`codes.${list}.${value}`]) ?? value;
}

/** The list that a property's codes are of. The same property has other lists in other kinds and versions. */
function listOf(
  property: string,
  term: string,
  { kind, version }: { kind: string; version: string | null },
): string | undefined {
  const [, prefix = ''] = /^([A-Z]{2})_/.exec(kind) ?? [];
  if (/zweckbestimmung/i.test(term) && /^(allgemein|.*weckbestimmung\d?)$/.test(property))
    return byKind(PURPOSES, kind);
  if (property === 'artDerFestlegung') return byKind(DESIGNATIONS, kind);
  if (property === 'typ') return byKind(TYPES, kind);
  if (property === 'planArt') return `planArt${prefix}`;
  if (property === 'rechtsstand') return kind.endsWith('_Plan') ? `rechtsstand${prefix}` : 'rechtsstandObjekt';
  if (property === 'rechtscharakter' && !term.includes('.')) return legalCharacter(prefix, version);
  if (property === 'verfahren') return `verfahren${prefix}`;
  return Object.hasOwn(LISTS, property) ? LISTS[property] : undefined;
}

/** Version 6 made one list of the five that were before. */
function legalCharacter(prefix: string, version: string | null): string {
  return Number.parseInt(version ?? '', 10) >= 6 || prefix === 'XP' ? 'rechtscharakterXP' : `rechtscharakter${prefix}`;
}

const byKind = (lists: [RegExp, string][], kind: string) => lists.find(([pattern]) => pattern.test(kind))?.[1];

const PURPOSES: [RegExp, string][] = [
  [/Gruen/, 'gruen'],
  [/Gemeinbedarf/, 'gemeinbedarf'],
  [/SpielSport/, 'spielSport'],
  [/VerEntsorgung/, 'verEntsorgung'],
  [/^BP_Verkehrsflaeche/, 'verkehrBesonders'],
  [/Strassenverkehr/, 'strassenverkehr'],
  [/Landwirtschaft/, 'landwirtschaft'],
  [/Wald/, 'wald'],
  [/Gewaesser/, 'gewaesser'],
  [/Wasserwirtschaft/, 'wasserwirtschaft'],
  [/^BP_(Nebenanlagen|Gemeinschaftsanlagen)/, 'nebenanlagen'],
  [/Kennzeichnung/, 'kennzeichnung'],
];

const DESIGNATIONS: [RegExp, string][] = [
  [/Schienenverkehr/, 'schiene'],
  [/Denkmal/, 'denkmal'],
  [/Luftverkehr/, 'luft'],
  [/SchutzgebietWasserrecht/, 'wasserschutz'],
  [/SchutzgebietNaturschutz|SchutzBestimmterTeile/, 'naturschutz'],
  [/Strassenverkehr/, 'strassenverkehr'],
  [/Gewaesser/, 'gewaesserSO'],
  [/Wasserwirtschaft/, 'wasserwirtschaft'],
];

const TYPES: [RegExp, string][] = [
  [/Wegerecht/, 'wegerecht'],
  [/NutzungsartenGrenze/, 'grenzeTyp'],
  [/OhneEinAusfahrt/, 'ohneEinfahrt'],
  [/Einfahrt/, 'einfahrt'],
  [/Immissionsschutz/, 'immissionsschutz'],
];

const LISTS: Record<string, string> = {
  besondereArtDerBaulNutzung: 'besondereArt',
  allgArtDerBaulNutzung: 'allgArt',
  sonderNutzung: 'sonderNutzung',
  sondernutzung: 'sonderNutzung',
  bauweise: 'bauweise',
  bebauungsArt: 'bebauungsArt',
  bebauungVordereGrenze: 'grenzBebauung',
  bebauungRueckwaertigeGrenze: 'grenzBebauung',
  bebauungSeitlicheGrenze: 'grenzBebauung',
  wohnnutzungEGStrasse: 'zulaessigkeit',
  dachform: 'dachform',
  massnahme: 'massnahme',
  gegenstand: 'gegenstand',
  ziel: 'ziel',
  klassifizMassnahme: 'klassifizMassnahme',
  nutzungsform: 'nutzungsform',
  traeger: 'traeger',
  technVorkehrung: 'technVorkehrung',
  gebietsArt: 'gebietsArt',
  zone: 'wasserzone',
  rechtsstandSchG: 'rechtsstandSchG',
  aenderungsArt: 'aenderungsArt',
  bezugspunkt: 'bezugspunkt',
  hoehenbezug: 'hoehenbezug',
};
