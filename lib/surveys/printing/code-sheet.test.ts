import { expect, test } from 'vitest';
import { readAloud } from '@/lib/pictures/sheet/read-aloud';
import { codeSheetPdf } from './code-sheet';

test('each card is read out with its town, its survey, what to do and its code', async () => {
  const words = {
    language: 'de',
    title: 'Wege im Ort',
    town: 'Lindenfurt',
    how: 'Code eingeben.',
    once: 'Gilt einmal.',
  };
  const codes = ['ABCDEFGHJKLM', 'NPQRSTUVWXYZ'];
  const { elements, ...said } = readAloud(await codeSheetPdf({ codes, words, address: 'https://town.example/u' }));
  expect(said).toEqual({ title: 'Wege im Ort', language: 'de', isTagged: true, showsTitle: true });
  const cards = elements.filter(({ type }) => type === 'P');
  expect(cards).toHaveLength(2);
  expect(cards[0]?.alt).toMatch(/^Lindenfurt\. Wege im Ort\. Code eingeben\. https:\/\/town\.example\/u\?code=/);
});
