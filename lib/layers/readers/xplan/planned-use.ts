import type { Use } from '../../model/uses';

/**
 * What a feature of XPlanGML is for. In: its kind, and the codes of its properties. Kinds of development, land-use,
 * landscape, regional and other plans (BP_, FP_, LP_, RP_, SO_) that mean the same are treated the same; a kind that
 * nobody has named yet is told by the words in its name.
 */
export function plannedUse(kind: string, codeOf: (property: string) => string | undefined): Use {
  const [, prefix = '', stem = kind] = /^([A-Z]{2})_(.+)$/.exec(kind) ?? [];
  if (prefix === 'XP')
    return /^([PLFT]{1,2}[PT]?O$|Nutzungsschablone|.*Praesentationsobjekt)/.test(stem) ? 'symbol' : 'other';
  if (/^(BaugebietsTeilFlaeche|BaugebietFlaeche|BebauungsFlaeche)$/.test(stem)) return byBuildingUse(codeOf);
  return USES.find(([pattern]) => pattern.test(stem))?.[1] ?? 'other';
}

/** The kind of use in particular (BauNVO §§ 2 to 11), else in general (BauNVO § 1 (1)). */
function byBuildingUse(codeOf: (property: string) => string | undefined): Use {
  const particular = BY_PARTICULAR.get(codeOf('besondereArtDerBaulNutzung') ?? '');
  const general = BY_GENERAL.get(codeOf('allgArtDerBaulNutzung') ?? '');
  // Some say only what a special area is for.
  return particular ?? general ?? (codeOf('sonderNutzung') || codeOf('sondernutzung') ? 'special' : 'other');
}

/** XP_BesondereArtDerBaulNutzung. */
const BY_PARTICULAR = new Map<string, Use>(
  Object.entries({
    1000: 'residential',
    1100: 'residential',
    1200: 'residential',
    1300: 'residential',
    1400: 'mixed',
    1450: 'mixed',
    1500: 'mixed',
    1550: 'mixed',
    1600: 'mixed',
    1700: 'commercial',
    1800: 'commercial',
    2000: 'special',
    2100: 'special',
    3000: 'special',
    4000: 'special',
  } as const),
);

/** XP_AllgArtDerBaulNutzung. */
const BY_GENERAL = new Map<string, Use>(
  Object.entries({ 1000: 'residential', 2000: 'mixed', 3000: 'commercial', 4000: 'special' } as const),
);

/** The first that fits. What is exact stands before what is only a word in a longer name. */
const USES: [RegExp, Use][] = [
  [/^(Plan|Bereich)$/, 'extent'],
  [/^(BauGrenze|AbweichungVonBaugrenze)$/i, 'building-limit'],
  [/^BauLinie$/i, 'building-line'],
  [/^StrassenbegrenzungsLinie$/i, 'street-limit'],
  [/^(NutzungsartenGrenze|RichtungssektorGrenze|Grenze)$/, 'use-limit'],
  [/^NichtUeberbaubare|Ausschluss|OhneDarstellung|OhneFestsetzung/, 'marked'],
  [
    /^(UeberbaubareGrundstuecksFlaeche|GebaeudeFlaeche|GebaeudeStellung|WohngebaeudeFlaeche|AbweichungVonUeberbau)/,
    'building-area',
  ],
  [/^(Nebenanlagen|Gemeinschaftsanlagen)/, 'ancillary'],
  [/^(BesondererNutzungszweck|PersGruppenBestimmte|FoerderungsFlaeche)/, 'special'],
  [/Gemeinbedarf/, 'community'],
  [/SpielSport|Sportanlage/, 'sport'],
  [/Schienenverkehr/, 'rail'],
  [/VerkehrsflaecheBesonderer|Einfahrt|Ausfahrt|Luftverkehr|SonstVerkehr|Wasserverkehr|RadwegWanderweg/, 'traffic'],
  [/Strassenverkehr|Strassenkoerper/i, 'street'],
  [/Schutzgebiet.*Wasserrecht|^Wasser|Gewaesser|Hochwasser|Ueberschwemm/i, 'water'],
  [
    /AnpflanzungBindung|SchutzPflege|Ausgleich|Eingriff|Naturschutz|NaturUndLandschaft|NaturLandschaft|Biotop|Artenschutz|Bodenschutz/,
    'nature',
  ],
  [/Denkmal|ErhaltungsBereich|Kulturlandschaft|Kulturellen/, 'heritage'],
  [/Wald|Forst/, 'forest'],
  [/Landwirtschaft|Kleintierhaltung/, 'agriculture'],
  [/Gruen|FreiFlaeche|Freiraum|Erholung/, 'green'],
  [/VerEntsorgung|Energie|Abwasser|Wasserver|Kommunikation|Laerm(schutz)?anlage|Entsorgung/, 'supply'],
  [/Siedlung|Wohnen/, 'residential'],
  [/Industrie|Gewerbe/, 'commercial'],
  [/Einzelhandel|Versorgungsbereich/, 'marked'],
  [/Verkehr/, 'traffic'],
  [/Schutzgebiet|SchutzBestimmter/, 'nature'],
  [
    /Kennzeichnung|Immission|Laerm|Aufschuettung|Abgrabung|Bodenschaetze|Gebiet|Bauverbot|Sichtflaeche|Wegerecht|Vorbehalt|Festsetzung|Darstellung|TextAbschnittFlaeche|Technische|Luftreinhalte|Recht$|Vormerkung|Nutzungsbeschraenkung|Privilegiert|Bauweise|Abstands|Rekultivierung|Sanierung|Umlegung|Veraenderungssperre|Erneuerbare|Klimawandel/i,
    'marked',
  ],
];
