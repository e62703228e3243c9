import { describe, expect, test } from 'vitest';
import { fieldsIn } from './answers';
import { cleanName, writeFile } from './file';
import { columnsOf, filesIn, type Question, takesFiles, withFiles } from './questions';
import { walk } from './walk';

const [ONE, TWO] = ['0b7a3c9e-6f5d-4f0a-9c1b-2d3e4f5a6b7c', '1b7a3c9e-6f5d-4f0a-9c1b-2d3e4f5a6b7c'] as const;
const question: Question = { id: 'q', kind: 'file', label: 'Foto', required: false, types: ['picture'], max: 2 };
const taken = (q: unknown) => {
  const { answers, problems } = walk([{ id: 'seite', questions: [question] }], fieldsIn({ q }));
  return problems[0]?.code ?? answers.q;
};

describe('files', () => {
  test.each([
    ['one', writeFile({ id: ONE, name: 'Weg am Bach.jpg' }), [{ id: ONE, name: 'Weg am Bach.jpg' }]],
    [
      'two',
      [`${ONE} a.jpg`, `${TWO} b.pdf`],
      [
        { id: ONE, name: 'a.jpg' },
        { id: TWO, name: 'b.pdf' },
      ],
    ],
    ['none', ['', ''], undefined],
    ['the same twice', [`${ONE} a.jpg`, `${ONE} a.jpg`], 'answer.invalid'],
    ['too many', [ONE, TWO, ONE].map((id) => `${id} a.jpg`), 'answer.too-many-files'],
    ['something else', 'foto.jpg', 'answer.invalid'],
    ['a name with a path', `${ONE} ../../etc/passwd`, [{ id: ONE, name: 'passwd' }]],
  ])('%s', (_what, given, expected) => {
    expect(taken(given)).toEqual(expected);
  });

  test('are counted and named, and belong to their question', () => {
    const answer = [
      { id: ONE, name: 'a.jpg' },
      { id: TWO, name: 'b.pdf' },
    ];
    expect(columnsOf(question).map(({ valueIn }) => valueIn(answer))).toEqual([2, 'a.jpg; b.pdf']);
    const text: Question = { id: 't', kind: 'text', label: 'T', required: false, limit: 9 };
    expect([question, text].map(takesFiles)).toEqual([true, false]);
    expect(filesIn([question, text], { q: answer, t: 'x' })).toEqual([
      { question: 'q', id: ONE },
      { question: 'q', id: TWO },
    ]);
  });
});

test('get other ids where their answer is counted, and one that is gone is left out', () => {
  const files = [
    { id: ONE, name: 'a.jpg' },
    { id: TWO, name: 'b.pdf' },
  ];
  const given = { q: files, t: 'x' };
  expect(withFiles([question], given, new Map([[TWO, 'new']]))).toEqual({ q: [{ id: 'new', name: 'b.pdf' }], t: 'x' });
  expect(withFiles([question], given, new Map())).toEqual({ t: 'x' });
  expect(given.q).toBe(files);
});

test.each([
  ['C:\\Bilder\\Weg.JPG', 'Weg.JPG'],
  ['a\u202egpj.exe', 'agpj.exe'],
  ['..', 'datei'],
  ['', 'datei'],
  ['"<script>".png', '__script__.png'],
  ['a\r\nContent-Type: x.pdf', 'aContent-Type_ x.pdf'],
  [`${'ä'.repeat(300)}.jpeg`, `${'ä'.repeat(95)}.jpeg`],
])('the name %j is kept as %s', (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});
