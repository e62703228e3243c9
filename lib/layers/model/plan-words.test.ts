import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { de } from '@/messages/de';
import { en } from '@/messages/en';
import { factInWords, kindInWords, type PlanTexts, planInWords } from './plan-words';
import { uses } from './uses';

const german = createTranslator({ locale: 'de', messages: de, namespace: 'plan' }) as unknown as PlanTexts;
const english = createTranslator({ locale: 'en', messages: en, namespace: 'plan' }) as unknown as PlanTexts;
const said = (kind: string, term: string, value: string, version = '5.4') => {
  const { term: name, value: words } = factInWords(german, { term, value }, { kind, version });
  return `${name}: ${words}`;
};

test.each([
  ['BP_BaugebietsTeilFlaeche', 'GRZ', '0.4', 'Grundflächenzahl (GRZ): 0.4'],
  [
    'BP_BaugebietsTeilFlaeche',
    'besondereArtDerBaulNutzung',
    '1200',
    'Art der baulichen Nutzung: Allgemeines Wohngebiet (WA)',
  ],
  [
    'FP_BebauungsFlaeche',
    'allgArtDerBaulNutzung',
    '2000',
    'Allgemeine Art der baulichen Nutzung: Gemischte Baufläche (M)',
  ],
  ['BP_BaugebietsTeilFlaeche', 'bauweise', '1000', 'Bauweise: Offene Bauweise (o)'],
  ['BP_BaugebietsTeilFlaeche', 'dachform', '3100', 'Dachform: Satteldach'],
  ['BP_BaugebietsTeilFlaeche', 'hoehenangabe.bezugspunkt', '2000', 'Bezugspunkt: Firsthöhe'],
  ['BP_BaugebietsTeilFlaeche', 'hoehenangabe.h', '23 m', 'Höhe: 23 m'],
  ['BP_GemeinbedarfsFlaeche', 'zweckbestimmung', '12000', 'Zweckbestimmung: Schule'],
  ['BP_VerEntsorgung', 'zweckbestimmung', '1000', 'Zweckbestimmung: Elektrizität'],
  ['BP_GruenFlaeche', 'zweckbestimmung', '1000', 'Zweckbestimmung: Parkanlage'],
  ['BP_VerkehrsflaecheBesondererZweckbestimmung', 'zweckbestimmung', '1000', 'Zweckbestimmung: Parkfläche'],
  ['BP_GruenFlaeche', 'zweckbestimmung.textlicheErgaenzung', 'Rodelhang', 'Ergänzung: Rodelhang'],
  ['BP_AnpflanzungBindungErhaltung', 'gegenstand', '2000', 'Gegenstand: Sträucher'],
  ['SO_Denkmalschutzrecht', 'artDerFestlegung', '1000', 'Art der Festlegung: Denkmalensemble'],
  ['BP_Plan', 'rechtsstand', '4000', 'Rechtsstand: In Kraft getreten'],
  ['FP_Plan', 'rechtsstand', '4000', 'Rechtsstand: Wirksam'],
  ['BP_GruenFlaeche', 'rechtsstand', '2000', 'Rechtsstand: bestehend'],
  ['BP_Plan', 'veraenderungssperre', 'false', 'Veränderungssperre: nein'],
  ['BP_Plan', 'plangeber.name', 'Bezirk', 'Planende Stelle: Bezirk'],
])('%s, %s %s is told as “%s”', (kind, term, value, words) => {
  expect(said(kind, term, value)).toBe(words);
});

test('what a code means depends on the version', () => {
  expect(said('BP_GruenFlaeche', 'rechtscharakter', '3000', '5.4')).toBe('Rechtscharakter: Hinweis');
  expect(said('BP_GruenFlaeche', 'rechtscharakter', '3000', '6.0')).toBe(
    'Rechtscharakter: Darstellung im Flächennutzungsplan',
  );
});

test.each([
  ['BP_GruenFlaeche', 'nieGehoert', '1000', 'nieGehoert: 1000'],
  ['BP_GruenFlaeche', 'zweckbestimmung', '7777', 'Zweckbestimmung: 7777'],
  ['BP_NieGehoert', 'zweckbestimmung', '1000', 'Zweckbestimmung: 1000'],
  ['BP_Plan', '__proto__', 'constructor', '__proto__: constructor'],
])('%s, %s %s stays as the file has it', (kind, term, value, words) => {
  expect(said(kind, term, value)).toBe(words);
});

test('kinds have names, also under another kind of plan, and unknown ones their own', () => {
  expect(kindInWords(german, 'BP_Plan')).toBe('Bebauungsplan');
  expect(kindInWords(english, 'FP_Landwirtschaft')).toBe('Agriculture');
  expect(kindInWords(german, 'BP_NieGehoert')).toBe('BP_NieGehoert');
  expect(kindInWords(german, 'Bäume.shp')).toBe('Bäume.shp');
});

test('the kind and the state of a plan are told by what plan it is', () => {
  const plan = { planKind: '1000', legalState: '3000', version: '6.0' };
  expect(planInWords(german, { ...plan, counts: { BP_Plan: 1 } })).toEqual({
    planKind: 'Bebauungsplan',
    legalState: 'Als Satzung beschlossen',
  });
  expect(planInWords(english, { ...plan, counts: { FP_Gruen: 3, FP_Plan: 1 } }).planKind).toBe(
    'Preparatory land-use plan',
  );
  expect(planInWords(german, { ...plan, planKind: null, legalState: 'beschlossen', counts: {} })).toEqual({
    planKind: null,
    legalState: 'beschlossen',
  });
});

test('every use has a name for the legend in both languages', () => {
  expect(uses.filter((use) => !(german.has(`uses.${use}`) && english.has(`uses.${use}`)))).toEqual([]);
});
