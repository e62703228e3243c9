import { expect, test } from 'vitest';
import { injections } from '@/db/testing/payloads';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { fitTo } from './markdown-fit';
import { htmlOf, treeOf } from './markdown-tree';

const square: OfferPicture = {
  ...{ name: 'platz', alt: 'Der Platz', src: '/t/files/1/960.webp', srcSet: '/t/files/1/960.webp 960w' },
  ...{ width: 960, height: 480 },
};

function shown(text: string, under = 1): string {
  const tree = treeOf(text);
  fitTo(tree, { under, pictures: [square], tableName: 'Tabelle' });
  return htmlOf(tree.children ?? []);
}

test.each(injections)('nothing of %j is more than text', (payload) => {
  const html = shown(`Davor ${payload} danach\n\n${payload}\n\n- ${payload}\n\n| a |\n| --- |\n| ${payload} |`);
  const tags = [...html.matchAll(/<([a-z0-9]+)((?:\s[^<>]*)?)>/gi)];
  for (const [, name = '', attributes = ''] of tags) {
    expect(name).toMatch(
      /^(p|br|strong|em|del|a|ul|ol|li|blockquote|code|pre|hr|h[2-6]|table|thead|tbody|tr|th|td|section)$/,
    );
    expect(attributes).not.toMatch(/\son\w+=|srcdoc|style=|(href|src)="?\s*(javascript|data):/i);
  }
});

test('headings begin right below the heading above them, and leave no level out', () => {
  const levels = (html: string) => [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
  expect(levels(shown('# a\n\n## b\n\n### c'))).toEqual([2, 3, 4]);
  expect(levels(shown('## a\n\n#### b\n\n## c', 2))).toEqual([3, 4, 3]);
  expect(levels(shown('###### a', 2))).toEqual([3]);
});

test('a picture is shown by its name alone, described, in its sizes; of any other its words are left', () => {
  const html = shown('![Von oben](platz)');
  expect(html).toContain('alt="Von oben"');
  expect(html).toContain('srcset="/t/files/1/960.webp 960w"');
  expect(shown('![Von oben](https://evil.example/a.png)')).toBe('<p>Von oben</p>');
  expect(shown('![Von oben](anderes)')).toBe('<p>Von oben</p>');
  expect(shown('<img src="platz" alt="x">')).toBe('');
});

test('a table has heads, a name, and a frame that the keyboard reaches', () => {
  const html = shown('| Jahr | Kosten |\n| --- | ---: |\n| 2027 | 3 |');
  expect(html).toMatch(/^<section class="prose__table" tabindex="0" aria-label="Tabelle"><table>/);
  expect(html).toContain('<th scope="col">Jahr</th>');
});
