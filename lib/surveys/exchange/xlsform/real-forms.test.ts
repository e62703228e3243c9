// biome-ignore-all lint/suspicious/noTemplateCurlyInString: forms write answers so.
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../model/page';
import { SurveySettings } from '../../model/survey';
import { type FormSheets, readForm } from '../testing/form-file';
import { HOUSEHOLD } from '../testing/household';
import { SAMPLER } from '../testing/sampler';

const reasons = (read: Awaited<ReturnType<typeof readForm>>) =>
  read.losses.map(({ row, column = '', why }) => [row ?? '', column, why].join(' ').trim());

describe('a household survey of KoboToolbox', () => {
  test('becomes pages in German, with its conditions and limits, and may be saved', async () => {
    const { settings, title } = await readForm(HOUSEHOLD);
    expect(SurveySettings.safeParse(settings).success).toBe(true);
    expect(title).toBe('Haushalte 2026');
    expect(settings.pages.map(({ id, title: heading }) => [id, heading])).toEqual([
      ['household', 'Haushalt'],
      ['place', 'Wohnort'],
      ['member', 'Person'],
    ]);
    expect(settings.pages[1]?.showIf).toEqual({ of: 'children', in: ['yes'] });
    expect(questionsOf(settings.pages)).toMatchObject([
      {
        id: 'head-name',
        kind: 'text',
        short: true,
        label: 'Wer führt den Haushalt?',
        hint: 'Vorname genügt',
        required: true,
      },
      { id: 'members', kind: 'number', whole: true, min: 1, max: 30, required: true },
      {
        id: 'children',
        kind: 'single',
        options: [
          { id: 'yes', label: 'Ja' },
          { id: 'no', label: 'Nein' },
        ],
        required: false,
      },
      { id: 'state', kind: 'single' },
      { id: 'county', kind: 'single' },
      { id: 'gps', kind: 'place', shapes: ['point'], max: 1 },
      { id: 'age', kind: 'number', min: 0 },
      { id: 'job', kind: 'multiple', options: [{ id: 'farm' }, { id: 'none', exclusive: true }] },
    ]);
  });

  test('says row by row what could not be carried over', async () => {
    expect(reasons(await readForm(HOUSEHOLD)).toSorted()).toEqual(
      [
        '2 style setting',
        '6 state column',
        '2 type metadata',
        '3 type metadata',
        '7 constraint_message message',
        '11 appearance appearance',
        '12 choice_filter choice-filter',
        '15 type repeat',
        '17 type calculation',
        '18 relevant condition',
      ].toSorted(),
    );
  });
});

describe('the sampler of all widgets', () => {
  test('is read whatever case and spelling its heads and types have', async () => {
    const { settings } = await readForm(SAMPLER);
    expect(SurveySettings.safeParse(settings).success).toBe(true);
    expect(questionsOf(settings.pages).map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'welcome: note',
      'name: text',
      'long: text',
      'shown: note',
      'count: number',
      'share: number',
      'slide: slider',
      'rate: slider',
      'one: single',
      'other: single',
      'many: multiple',
      'order: ranking',
      'mood: scale',
      'lost: text',
      'town: text',
      'day: date',
      'moment: date',
      'clock: text',
      'code: text',
      'ok: consent',
      'ok2: consent',
      'geopoint: place',
      'geotrace: place',
      'geoshape: place',
      'image: file',
      'file: file',
      'table: matrix',
      'head: matrix',
      'bye: text',
    ]);
    const by = new Map(questionsOf(settings.pages).map((question) => [question.id, question]));
    expect(by.get('welcome')).toMatchObject({ label: 'Welcome to all widgets' });
    expect(by.get('slide')).toMatchObject({ min: 0, max: 5, step: 0.5 });
    expect(by.get('one')).toMatchObject({ random: true });
    expect(by.get('other')).toMatchObject({ other: 'Anderes' });
    expect(by.get('mood')).toMatchObject({ min: 1, max: 3, minLabel: 'bad', maxLabel: 'good' });
    expect(by.get('ok')).toMatchObject({ showIf: { of: 'other', in: ['*other'] } });
    expect(by.get('ok2')).toMatchObject({ showIf: { of: 'many', answered: false } });
    expect(by.get('table')).toMatchObject({ required: true, rows: [{ id: 'row1' }, { id: 'row2' }] });
    expect(by.get('head')).toMatchObject({ label: 'How well?', rows: [{ label: 'First' }, { label: 'Second' }] });
    expect(by.get('bye')).toMatchObject({ label: 'Bye, {{name}}, …', showIf: { of: 'table:row1', in: ['y'] } });
  });

  test('names each type that a survey has no kind for', async () => {
    const { losses } = await readForm(SAMPLER);
    const why = (name: string) => losses.find(({ what }) => what.startsWith(`${name}: `) || what === name)?.why;
    for (const name of ['audio', 'video', 'sparkles']) expect(why(name), name).toBe('kind');
    expect(why('file')).toBe('file-types');
    for (const name of ['geopoint', 'geotrace', 'geoshape', 'image']) expect(why(name), name).toBeUndefined();
    for (const name of ['today', 'deviceid', 'username', 'start_geopoint', 'audit'])
      expect(why(name), name).toBe('metadata');
    expect([why('clock'), why('code'), why('moment')]).toEqual(['as-text', 'as-text', 'time-of-day']);
    expect([why('hidden'), why('csv_external'), why('towns.csv'), why('missing')]).toEqual([
      'calculation',
      'list-outside',
      'list-outside',
      'choices-missing',
    ]);
    expect([why('Anna'), why('logo.png'), why('entities'), why('${nobody}')]).toEqual([
      'default',
      'media',
      'sheet',
      'piping',
    ]);
  });
});

describe('of three languages', () => {
  const three = (first: string, ...rest: string[]): FormSheets => ({
    survey: [
      ['type', 'name', `label::${first}`, ...rest.map((one) => `label::${one}`)],
      ['text', 'q', 'eins', 'zwei', 'drei'],
    ],
    settings: [['default_language'], [rest[0] ?? '']],
  });
  test.each([
    [three('Français (fr)', 'English (en)', 'Deutsch (de)'), 'drei', { fr: 'eins', en: 'zwei' }, []],
    [three('Polski', 'Čeština', 'Hornjoserbšćina'), 'zwei', { pl: 'eins' }, ['Hornjoserbšćina']],
    [three('German', 'English', 'French'), 'eins', { en: 'zwei', fr: 'drei' }, []],
    [three('Leichte Sprache', 'Deutsch', 'Türkçe (tr)'), 'zwei', { 'de-simple': 'eins', tr: 'drei' }, []],
    [three('English (en-GB)', 'en', 'Farsi (fa)'), 'zwei', { fa: 'drei' }, ['English (en-GB)']],
  ])('German is taken, else the default; those that a survey can have are its translations', async (...given) => {
    const [sheets, label, others, named] = given;
    const { settings, losses } = await readForm(sheets);
    expect(questionsOf(settings.pages)[0]?.label).toBe(label);
    const said = Object.entries(settings.translations ?? {}).map(([code, own]) => [code, own['questions.q.label']]);
    expect(Object.fromEntries(said)).toEqual(others);
    expect(losses.filter(({ why }) => why === 'language').map(({ what }) => what)).toEqual(named);
  });

  test('what one of them does not say, or not as a survey could, it leaves to the original', async () => {
    const { settings, losses } = await readForm({
      survey: [
        ['type', 'name', 'label::Deutsch (de)', 'label::English (en)'],
        ['text', 'name', 'Wie heißen Sie?', 'What is your name?'],
        ['text', 'town', 'Wo wohnen Sie, ${name}?', 'Where do you live?'],
        ['select_one yn', 'ok', 'Gut?', ''],
      ],
      choices: [
        ['list_name', 'name', 'label::Deutsch (de)', 'label::English (en)'],
        ['yn', 'y', 'Ja', 'Yes'],
        ['yn', 'n', 'Nein', ''],
      ],
    });
    expect(settings.translations).toEqual({
      en: { 'questions.name.label': 'What is your name?', 'questions.ok.options.y.label': 'Yes' },
    });
    expect(losses).toEqual([{ what: 'Where do you live?', why: 'piping' }]);
  });
});

describe('what would make a survey a trap', () => {
  test('is left out and named, and what is too long goes on in the hint', async () => {
    const words = 'Wort '.repeat(90).trim();
    const read = await readForm({
      survey: [
        ['type', 'name', 'label', 'relevant'],
        ['begin_group', 'outer', 'Alles', ''],
        ['begin_group', 'g', 'Nie', 'false()'],
        ['text', 'never', 'Nie?', ''],
        ['end_group', '', '', ''],
        ['begin_group', 'h', 'Immer', ''],
        ['note', 'long', words, ''],
        ['integer', 'n', '', ''],
        ['integer', 'n', 'Noch eins', '${n} >= 5 and ${n} <= 3'],
        ['text', 'early', 'Zu früh', '${late} = "x"'],
        ['text', 'late', 'Spät', ''],
      ],
    });
    expect(SurveySettings.safeParse(read.settings).success).toBe(true);
    expect(read.settings.pages).toMatchObject([{ id: 'h', title: 'Immer' }]);
    const [long, n, again] = questionsOf(read.settings.pages);
    expect(`${long?.label} ${long?.hint}`).toBe(words);
    expect([n?.id, n?.label, again?.id, again?.showIf]).toEqual(['n', 'n', 'n-2', undefined]);
    expect(reasons(read).toSorted()).toEqual(
      [
        '2 label heading',
        '3 relevant never-shown',
        '8 label label-missing',
        '10 relevant condition',
        'logic',
        '2 type group-open',
        '6 type group-open',
      ].toSorted(),
    );
  });
});
