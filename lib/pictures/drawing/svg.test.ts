import { expect, test } from 'vitest';
import type { Shape, TextShape } from '../model/drawing';
import { escaped, svgOf } from './svg';

const text = (words: string): TextShape => ({
  kind: 'text',
  text: words,
  at: [1, 2],
  size: 10,
  weight: 'regular',
  fill: '#000000',
});
const drawn = (shapes: Shape[], title = 'Karte') => svgOf({ width: 100, height: 50, shapes }, title);

test('what people wrote is text in a picture and never markup', () => {
  const evil = `</text></title><script>alert("1")</script><image href='//elsewhere.example/x'/> & ]]>`;
  const svg = drawn([text(evil)], evil);
  expect(svg.match(/<[a-z]+/gi)).toEqual(['<svg', '<title', '<text']);
  expect(svg).toContain('&#60;script&#62;alert(&#34;1&#34;)');
});

test('signs that XML does not have are left out, and everything else stays', () => {
  expect(escaped('a\u0000b\u001bc\ud800d\uffffe')).toBe('abcde');
  expect(escaped('Straße\t🌳 …\n')).toBe('Straße\t🌳 …\n');
});

test('only colours get into a picture as colours', () => {
  const evil = 'url(https://elsewhere.example)" onload="x';
  const svg = drawn([
    { kind: 'path', d: 'M0 0h1', fill: evil, stroke: evil, width: 1 },
    { ...text('a'), fill: evil, halo: { colour: evil, width: 1 } },
  ]);
  expect(svg).not.toContain('elsewhere');
  expect(svg.match(/#000000/g)).toHaveLength(4);
});

test('a picture asks for nothing from anywhere', () => {
  const svg = drawn([{ kind: 'part', clip: [0, 0, 9, 9], shapes: [text('Markt')] }]);
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|<script|<style|@import/);
});
