import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsIn } from './answers';
import type { Page } from './page';
import type { Question } from './questions';
import { StoredSurvey, SurveySettings } from './survey';
import { textsOf } from './texts';
import {
  inLanguage,
  keepingTranslations,
  languageFor,
  languagesOf,
  pairsOf,
  translated,
  translationProblem,
} from './translation';
import { walk } from './walk';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: `Wort ${id}` }));
const PAGES: Page[] = [
  {
    id: 'weg',
    title: 'Ihr Weg',
    questions: [
      { id: 'womit', kind: 'single', label: 'Womit?', required: true, options: options('rad', 'bus'), other: 'Anders' },
      {
        ...{ id: 'weit', kind: 'number', label: 'Wie weit mit {{womit}}?', hint: 'Ungefähr', required: false },
        ...{ unit: 'km', showIf: { of: 'womit', in: ['rad'] } },
      } as Question,
    ],
    jumps: [{ when: { of: 'womit', in: ['bus'] }, to: 'ende' }],
  },
  {
    id: 'urteil',
    text: 'Nun zum Urteil.',
    questions: [
      {
        ...{ id: 'noten', kind: 'matrix', label: 'Wie gut?', required: true },
        ...{ rows: options('wege', 'licht'), options: options('gut', 'schlecht') },
      } as Question,
      { id: 'note', kind: 'scale', label: 'Note', required: true, min: 1, max: 5, minLabel: 'mies', maxLabel: 'toll' },
    ],
  },
  { id: 'ende', questions: [{ id: 'frei', kind: 'text', label: 'Noch etwas?', required: false, limit: 100 }] },
];
const survey = (more: object = {}) =>
  SurveySettings.parse({ pages: PAGES, results: 'always', intro: 'Willkommen', thanks: 'Danke', ...more });
const written = (texts: Record<string, string>, ...checked: string[]) => ({ texts, checked: new Set(checked) });
const inFrench = (texts: Record<string, string>) => translated(survey(), 'fr', written(texts));

test('every text is found by the keys of what it belongs to', () => {
  expect(textsOf(survey()).map(({ path }) => path)).toEqual([
    'intro',
    'pages.weg.title',
    'questions.womit.label',
    ...['rad', 'bus'].map((id) => `questions.womit.options.${id}.label`),
    'questions.womit.other',
    ...['label', 'hint', 'unit'].map((name) => `questions.weit.${name}`),
    'pages.urteil.text',
    'questions.noten.label',
    ...['wege', 'licht'].map((id) => `questions.noten.rows.${id}.label`),
    ...['gut', 'schlecht'].map((id) => `questions.noten.options.${id}.label`),
    ...['label', 'minLabel', 'maxLabel'].map((name) => `questions.note.${name}`),
    'questions.frei.label',
    'thanks',
  ]);
});

test('what a question of a coming kind has inside is found too, but no condition and no key', () => {
  const place = {
    ...{ id: 'orte', kind: 'place', label: 'Wo?', showIf: { of: 'womit', in: ['rad'], label: 'kein Text' } },
    options: [{ id: 'bank', label: 'Bank', image: { file: 'x1', alt: 'Eine Bank' } }],
    followUps: [{ id: 'warum', kind: 'text', label: 'Warum dort?', limit: 10 }],
  } as unknown as Question;
  expect(textsOf({ pages: [{ id: 'karte', questions: [place] }] }).map(({ path }) => path)).toEqual([
    'questions.orte.label',
    'questions.orte.options.bank.label',
    'questions.orte.options.bank.image.alt',
    'questions.orte.followUps.warum.label',
  ]);
});

test('a text may be as long as the schema of its question lets it be', () => {
  for (const { path, limit } of textsOf(survey())) {
    const long = (length: number) => inLength(path, 'x'.repeat(length));
    expect(StoredSurvey.safeParse(long(limit)).success, `${path} of ${limit}`).toBe(true);
    expect(StoredSurvey.safeParse(long(limit + 1)).success, `${path} of ${limit + 1}`).toBe(false);
  }
});

describe('a survey in another language', () => {
  test('says what is translated, and the rest in the original', () => {
    const { settings, missing } = inLanguage(
      inFrench({
        'questions.womit.label': 'Avec quoi ?',
        'questions.womit.options.rad.label': 'Vélo',
        thanks: 'Merci',
      }),
      'fr',
    );
    expect(settings.pages[0]?.questions[0]).toMatchObject({
      label: 'Avec quoi ?',
      options: [{ id: 'rad', label: 'Vélo' }, { label: 'Wort bus' }],
    });
    expect(settings.thanks).toBe('Merci');
    expect(missing).toContain('questions.womit.options.bus.label');
    expect(missing).toContain('Wort bus');
    expect(missing).not.toContain('questions.womit.label');
  });

  test('repeats an earlier answer in the words of that language', () => {
    const french = inFrench({
      'questions.womit.options.rad.label': 'Vélo',
      'questions.weit.label': 'Quelle distance à {{womit}} ?',
    });
    const { pages } = walk(inLanguage(french, 'fr').settings.pages, fieldsIn({ womit: 'rad' }));
    expect(pages[0]?.questions[1]?.label).toBe('Quelle distance à Vélo ?');
  });

  test('stays with the original where a translation would lose the words of an answer', () => {
    const settings = { ...survey(), translations: { fr: { 'questions.weit.label': 'Quelle distance ?' } } };
    expect(inLanguage(settings, 'fr').missing).toContain('questions.weit.label');
    expect(translationProblem({ path: '', text: 'Mit {{womit}}?', limit: 300 }, 'Avec ?')).toBe(
      'translation.piping-lost',
    );
    expect(translationProblem({ path: '', text: 'Mit {{womit}}?', limit: 300 }, 'Avec {{ womit }} ?')).toBeNull();
    expect(translationProblem({ path: '', text: 'km', limit: 20 }, 'x'.repeat(21))).toBe('translation.too-long');
  });

  test('can be chosen where anything is said in it; else the site’s language, else the original', () => {
    const french = inFrench({ thanks: 'Merci' });
    expect(languagesOf(french)).toEqual(['de', 'fr']);
    expect(languageFor(french, 'fr', 'de')).toBe('fr');
    expect(languageFor(french, 'en', 'de')).toBe('de');
    expect(languageFor(french, 'constructor', 'fr')).toBe('fr');
    expect(languageFor(french, undefined, 'en')).toBe('de');
  });

  test('is the same survey to everybody who answers: pages, questions, problems and answers', () => {
    fc.assert(
      fc.property(fc.func(fc.boolean()), answers(), (isTranslated, given) => {
        const own = survey();
        const texts = textsOf(own).filter(({ path }) => isTranslated(path));
        const turkish = translated(
          own,
          'tr',
          written(Object.fromEntries(texts.map(({ path, text }) => [path, `${text} ü`]))),
        );
        const spoken = walk(inLanguage(turkish, 'tr').settings.pages, fieldsIn(given));
        const original = walk(own.pages, fieldsIn(given));
        expect(spoken.answers).toEqual(original.answers);
        expect(spoken.problems).toEqual(original.problems);
        expect(keysOf(spoken)).toEqual(keysOf(original));
      }),
    );
  });
});

describe('a translation', () => {
  test('is outdated once its original says something else, and right again when it is changed or checked', () => {
    const french = inFrench({ thanks: 'Merci', intro: 'Bienvenue' });
    const reworded = keepingTranslations({ ...french, thanks: 'Vielen Dank' });
    expect(stateOf(reworded, 'thanks')).toBe('outdated');
    expect(stateOf(reworded, 'intro')).toBe('done');
    const again = { thanks: 'Merci', intro: 'Bienvenue' };
    expect(stateOf(translated(reworded, 'fr', written(again)), 'thanks')).toBe('outdated');
    expect(stateOf(translated(reworded, 'fr', written(again, 'thanks')), 'thanks')).toBe('done');
    expect(stateOf(translated(reworded, 'fr', written({ thanks: 'Merci bien' })), 'thanks')).toBe('done');
    expect(stateOf(translated(reworded, 'fr', written({ thanks: '' })), 'thanks')).toBe('missing');
  });

  test('stays with its question wherever that is moved, and goes with it', () => {
    const french = inFrench({ 'questions.frei.label': 'Autre chose ?', 'questions.note.label': 'Note' });
    const { translations: _, translatedFrom: __, ...form } = french as ReturnType<typeof survey>;
    const [{ jumps: ___, ...first }, second, last] = form.pages as [Page, Page, Page];
    const moved = { ...form, pages: [{ ...first, questions: [...first.questions, ...last.questions] }, second] };
    expect(
      keepingTranslations<ReturnType<typeof survey>>(moved, french).translations?.fr?.['questions.frei.label'],
    ).toBe('Autre chose ?');
    const without = { ...form, pages: [first, second] };
    expect(keepingTranslations<ReturnType<typeof survey>>(without, french).translations).toEqual({
      fr: { 'questions.note.label': 'Note' },
    });
    expect(SurveySettings.parse({ ...without, translations: french.translations }).translations).toEqual({
      fr: { 'questions.note.label': 'Note' },
    });
  });

  test('that is too long, or into a language that there is not, is refused', () => {
    const codesOf = (translations: object) =>
      SurveySettings.safeParse({ ...survey(), translations }).error?.issues.map(({ message, path }) => [
        path.join('/'),
        message,
      ]);
    expect(codesOf({ fr: { 'questions.weit.unit': 'x'.repeat(21) } })).toEqual([
      ['translations/fr/questions.weit.unit', 'translation.too-long'],
    ]);
    expect(codesOf({ xx: { thanks: 'Merci' } })).toHaveLength(1);
    expect(codesOf({ fr: { thanks: 'Merci' } })).toBeUndefined();
  });
});

const stateOf = (settings: ReturnType<typeof survey>, path: string) =>
  pairsOf(settings, 'fr').find((pair) => pair.path === path)?.state;

const keysOf = ({ pages }: ReturnType<typeof walk>) =>
  pages.map(({ page, questions }) => [page.id, questions.map(({ id }) => id)]);

/** The survey with one text of this length. */
function inLength(path: string, text: string): unknown {
  const settings = structuredClone(survey()) as unknown as Record<string, unknown>;
  const steps = path.split('.');
  const name = steps.pop() as string;
  const all = { ...settings, questions: PAGES.flatMap((page) => page.questions) };
  const copy = structuredClone(all);
  const holder = steps.reduce<Record<string, unknown>>((at, step) => {
    const next = Array.isArray(at) ? at.find((entry: { id: string }) => entry.id === step) : at[step];
    return next as Record<string, unknown>;
  }, copy);
  holder[name] = text;
  const { questions, pages, ...rest } = copy as { questions: Question[]; pages: Page[] };
  const current = (id: string) => questions.find((question) => question.id === id);
  return {
    ...rest,
    pages: pages.map((page) => ({ ...page, questions: page.questions.map(({ id }) => current(id)) })),
  };
}

const answers = () =>
  fc.record(
    {
      womit: fc.constantFrom('rad', 'bus', '*other', 'zug'),
      'womit:*other': fc.string(),
      weit: fc.constantFrom('3', '-1', 'weit', '2,5'),
      'noten:wege': fc.constantFrom('gut', 'schlecht', 'x'),
      'noten:licht': fc.constantFrom('gut', 'schlecht'),
      note: fc.constantFrom('1', '5', '6'),
      frei: fc.string({ maxLength: 120 }),
    },
    { requiredKeys: [] },
  );
