import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApiOf } from '@/lib/public-api/model/openapi';
import { textsIn } from '@/lib/text';

test('the client’s types are made of the document as it is now: npm run api:client', () => {
  const document = openApiOf({ origin: 'http://localhost:3000', say: textsIn('en', 'publicApi') });
  const mark = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  expect(readFileSync('docs/api-client.d.ts', 'utf8').split('\n')[0]).toContain(mark);
});
