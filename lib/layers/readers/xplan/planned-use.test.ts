import { expect, test } from 'vitest';
import { plannedUse } from './planned-use';

const used = (kind: string, codes: Record<string, string> = {}) => plannedUse(kind, (property) => codes[property]);

test.each([
  ['1000', 'residential'],
  ['1200', 'residential'],
  ['1450', 'mixed'],
  ['1550', 'mixed'],
  ['1700', 'commercial'],
  ['1800', 'commercial'],
  ['2100', 'special'],
  ['9999', 'other'],
] as const)('a building area of the kind %s is %s, in a development and in a land-use plan', (code, use) => {
  expect(used('BP_BaugebietsTeilFlaeche', { besondereArtDerBaulNutzung: code })).toBe(use);
  expect(used('FP_BebauungsFlaeche', { besondereArtDerBaulNutzung: code })).toBe(use);
});

test('the particular kind counts before the general one, which helps where it is missing', () => {
  const general = { allgArtDerBaulNutzung: '3000' };
  expect(used('FP_BebauungsFlaeche', general)).toBe('commercial');
  expect(used('FP_BebauungsFlaeche', { ...general, besondereArtDerBaulNutzung: '1100' })).toBe('residential');
  expect(used('FP_BebauungsFlaeche', { ...general, besondereArtDerBaulNutzung: '9999' })).toBe('commercial');
  expect(used('FP_BebauungsFlaeche')).toBe('other');
});

test.each([
  ['BP_Plan FP_Plan LP_Plan RP_Plan SO_Plan BP_Bereich FP_Bereich', 'extent'],
  ['XP_PPO XP_PTO XP_LPO XP_LTO XP_FPO XP_Nutzungsschablone', 'symbol'],
  ['XP_TextAbschnitt BP_TextAbschnitt XP_Rasterdarstellung BP_GenerischesObjekt BP_NieGehoert', 'other'],
  ['BP_BauGrenze', 'building-limit'],
  ['BP_BauLinie', 'building-line'],
  ['BP_StrassenbegrenzungsLinie', 'street-limit'],
  ['BP_NutzungsartenGrenze SO_Grenze', 'use-limit'],
  ['BP_UeberbaubareGrundstuecksFlaeche', 'building-area'],
  ['BP_NebenanlagenFlaeche BP_GemeinschaftsanlagenFlaeche', 'ancillary'],
  ['BP_StrassenVerkehrsFlaeche FP_Strassenverkehr SO_Strassenverkehr SO_Strassenverkehrsrecht', 'street'],
  ['BP_VerkehrsflaecheBesondererZweckbestimmung BP_EinfahrtPunkt SO_Luftverkehrsrecht', 'traffic'],
  ['SO_Schienenverkehrsrecht RP_Schienenverkehr', 'rail'],
  ['BP_GemeinbedarfsFlaeche FP_Gemeinbedarf', 'community'],
  ['BP_SpielSportanlagenFlaeche FP_SpielSportanlage', 'sport'],
  ['BP_GruenFlaeche FP_Gruen', 'green'],
  ['BP_WaldFlaeche FP_WaldFlaeche SO_Forstrecht', 'forest'],
  ['BP_Landwirtschaft FP_LandwirtschaftsFlaeche', 'agriculture'],
  [
    'BP_GewaesserFlaeche FP_Gewaesser SO_Gewaesser SO_SchutzgebietWasserrecht SO_Wasserrecht FP_Wasserwirtschaft',
    'water',
  ],
  ['BP_VerEntsorgung FP_VerEntsorgung', 'supply'],
  [
    'BP_AnpflanzungBindungErhaltung FP_SchutzPflegeEntwicklung SO_SchutzgebietNaturschutzrecht FP_AusgleichsFlaeche',
    'nature',
  ],
  ['SO_Denkmalschutzrecht BP_ErhaltungsBereichFlaeche', 'heritage'],
  [
    'BP_KennzeichnungsFlaeche BP_Immissionsschutz BP_NebenanlagenAusschlussFlaeche SO_Gebiet BP_Wegerecht FP_Aufschuettung',
    'marked',
  ],
] as const)('%s: %s', (kinds, use) => {
  expect(kinds.split(' ').map((kind) => `${kind} ${used(kind)}`)).toEqual(
    kinds.split(' ').map((kind) => `${kind} ${use}`),
  );
});
