import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prepared } from './state';

/** Where the first part of a run tells the second what it has made. */
export const PREPARED_AT = join(process.env.E2E_DATA ?? '.', 'prepared.json');

export const preparedAddresses = (): Prepared => JSON.parse(readFileSync(PREPARED_AT, 'utf8')) as Prepared;
