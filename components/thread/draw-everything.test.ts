import { describe, expect, test } from 'vitest';
import type { CommentView } from '@/lib/realtime/model';
import { de } from '@/messages/de';
import { drawEntry, drawEverything } from './draw-everything';

const texts = { locale: 'de', messages: de, timeZone: 'Europe/Berlin' } as unknown as Parameters<typeof drawEntry>[2];
const comment: CommentView = {
  ...{ id: 'c1', seq: 1, rev: 1, parentId: null, rootId: null, text: 'Ja.\r\n\r\nUnd <b>nein</b>.', edited: false },
  ...{ author: { id: 'a', name: '<img onerror=x>', official: false }, gone: null, agrees: 2, disagrees: 0 },
  postedAt: '2026-11-26T09:30:22.081Z',
};

describe('a comment to read', () => {
  test('has its author, its time, its paragraphs, and no markup of people', () => {
    expect(drawEntry(comment, '"Ben"', texts)).toBe(
      '<li id="c1"><b><bdi>&lt;img onerror=x&gt;</bdi></b> ' +
        '<small>26.11.2026, 10:30 · Antwort an &quot;Ben&quot; · 2 dafür, 0 dagegen</small>' +
        '<p dir="auto">Ja.</p><p dir="auto">Und &lt;b&gt;nein&lt;/b&gt;.</p></li>',
    );
  });

  test('says in which language it is where the page is in another', () => {
    const inTurkish = { ...texts, locale: 'tr' } as typeof texts;
    expect(drawEntry(comment, undefined, inTurkish)).toContain('<p dir="auto" lang="de">Ja.</p>');
    expect(drawEntry({ ...comment, language: 'tr' }, undefined, inTurkish)).toContain('<p dir="auto">Ja.</p>');
    expect(drawEntry({ ...comment, language: 'tr' }, undefined, texts)).toContain('<p dir="auto" lang="tr">Ja.</p>');
  });

  test.each(['hidden', 'withdrawn'] as const)('that is %s leaves its place only', (gone) => {
    const html = drawEntry({ ...comment, gone }, undefined, texts);
    expect(html).toContain(de.thread.gone[gone]);
    expect(html).not.toContain('nein');
  });
});

test('all comments lead on where there are more, and back where they are not the first', () => {
  const html = drawEverything(['<li>1</li>'], { path: '/p', next: 7, fromStart: false }, texts);
  expect(html).toContain('href="/p/all?from=0.7"');
  expect(html).toContain('href="/p/all"');
  expect(drawEverything(['<li>1</li>'], { path: '/p', next: null, fromStart: true }, texts)).not.toContain('href');
});
