import { expect, test } from 'vitest';
import { readAloud } from '@/lib/pictures/sheet/read-aloud';
import { fitted, type Printed } from '../model/printed';
import { letterPdf } from './letter';
import { posterPdf } from './poster';

const printed: Printed = {
  language: 'de',
  town: 'Stadt Lindenfurt',
  title:
    'Unser Marktplatz: Verkehr neu denken, und zwar so, dass alle Platz haben, die ihn brauchen, jeden Tag im Jahr',
  summary: 'Weniger Durchgangsverkehr, mehr Platz. '.repeat(7).trim(),
  scope: ['open', 'settled'].map((heading) => ({ heading, text: fitted('Ein Wort nach dem anderen. '.repeat(40)) })),
  period: 'Mitmachen vom 1. bis zum 30. März 2027',
  how: 'Jetzt mitmachen: Code mit dem Telefon einlesen oder die Adresse eingeben.',
  otherwise: 'Sie möchten lieber anrufen oder schreiben?',
  contact: 'Stadtplanung, 05999 12-361, stadtplanung@lindenfurt.example',
  address: 'https://beteiligung.example/lindenfurt/offers/marktplatz',
};

/** The pages of a PDF, by their objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;

test.each([
  ['poster', posterPdf],
  ['letter', letterPdf],
])(
  'the longest texts have their place on the one page of a %s, which is tagged and says its language',
  async (_, make) => {
    const pdf = await make(printed);
    expect(pagesOf(pdf)).toBe(1);
    const { elements, ...said } = readAloud(pdf);
    expect(said).toEqual({ title: printed.title, language: 'de', isTagged: true, showsTitle: true });
    expect(elements[0]?.type).toBe('Document');
    expect(elements.filter(({ type }) => type === 'H1')).toHaveLength(1);
    // The code to point a telephone at is read out as the address behind it.
    expect(elements).toContainEqual(expect.objectContaining({ type: 'Figure', alt: printed.address }));
  },
);

test('a text that is too long ends between two words', () => {
  expect(fitted('kurz')).toBe('kurz');
  expect(fitted('wort '.repeat(100))).toMatch(/wort …$/);
});
