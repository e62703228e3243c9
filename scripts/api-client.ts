// Writes docs/api-client.d.ts, the types of a client, from the OpenAPI document of the reading interface. The generator
// needs TypeScript 5, which it brings along for this alone.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiOf } from '@/lib/public-api/model/openapi';
import { textsIn } from '@/lib/text';

const FILE = new URL('../docs/api-client.d.ts', import.meta.url);
const PACKAGES = ['openapi-typescript@7.13.0', 'typescript@5.9.3'].map((name) => `--package=${name}`);

const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-client-'));
const [definition, types] = [join(folder, 'openapi.json'), join(folder, 'client.d.ts')];
const document = JSON.stringify(openApiOf({ origin: 'http://localhost:3000', say: textsIn('en', 'publicApi') }));
writeFileSync(definition, document);
execFileSync('npm', ['exec', '--yes', ...PACKAGES, '--', 'openapi-typescript', definition, '-o', types], {
  cwd: folder,
  stdio: ['ignore', 'inherit', 'inherit'],
});
const mark = createHash('sha256').update(document).digest('hex');
writeFileSync(
  FILE,
  `// Made by npm run api:client of the document with the SHA-256 ${mark}\n${readFileSync(types, 'utf8')}`,
);
rmSync(folder, { recursive: true });
