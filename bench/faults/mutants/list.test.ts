import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutants } from './list';

const pinned = mutants.flatMap(({ name, server = [], client = [] }) =>
  [...server, ...client].map(({ file, from }) => ({ name, file, from })),
);

test.each(pinned)('“$name” is pinned to what stands in $file', ({ file, from }) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
});
