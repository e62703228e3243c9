import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { scriptHashes } from './script-hashes';

const hash = (body: string) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

test('a page’s own scripts are named by their hashes, each once', () => {
  const page = '<script>one()</script><p>x</p><script id="a">two("ü")</script><script>one()</script>';
  expect(scriptHashes(page)).toEqual([hash('one()'), hash('two("ü")')]);
});

test('files and data blocks need no hash', () => {
  expect(scriptHashes('<script src="/a.js" async=""></script><script type="application/json">{}</script>')).toEqual([]);
});
