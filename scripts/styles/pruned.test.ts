import { expect, test } from 'vitest';
import { pruned } from './pruned.mjs';

const used =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

test.each([
  ['a rule of a class in use', '.btn{color:red}', '.btn{color:red}'],
  ['not that of another', '.card{color:red}', ''],
  ['of several selectors those that can match', '.card,.btn:hover,a{color:red}', '.btn:hover,a{color:red}'],
  ['no selector of which one class is missing', '.btn .card{color:red}', ''],
  ['elements and custom properties', ':root{--a:1}html{margin:0}', ':root{--a:1}html{margin:0}'],
  [
    'what a pseudo-class only may name',
    '.btn:is(.card,.link),a:not(.card){top:0}',
    '.btn:is(.card,.link),a:not(.card){top:0}',
  ],
  [
    'inside of conditions, and no empty ones',
    '@media print{.card{top:0}.btn{top:0}}@media all{.card{top:0}}',
    '@media print{.btn{top:0}}',
  ],
  [
    'statements, fonts and animations',
    '@charset "UTF-8";@keyframes x{0%{top:0}}',
    '@charset "UTF-8";@keyframes x{0%{top:0}}',
  ],
  ['braces in strings', '.btn{content:"}{"}.card{top:0}', '.btn{content:"}{"}'],
])('of a style sheet it keeps %s', (_what, css, kept) => {
  expect(pruned(css, used('btn'))).toBe(kept);
});
