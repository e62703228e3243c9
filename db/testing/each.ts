import { afterAll, inject } from 'vitest';
import { closePools, openPools } from '../client';

// Vitest's setup of each test file.
openPools(inject('databaseUrls'));
afterAll(closePools);
