import { defineConfig } from 'vitest/config';
import unit from './vitest.config';

/**
 * `npm run test:partitioned`: what is written and read, on a schema in which each table of tenants is divided by tenant.
 * See docs/scaling.md.
 */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: [
      'db/testing/{catalogue,catalogue-keys,partitioned,world}.test.ts',
      'db/tenancy.test.ts',
      'lib/{annotations,feedback,identity,moderation,offers,places,surveys,threads}/**/commands/**/*.test.ts',
      'lib/{feedback,moderation}/commands.test.ts',
      'lib/{offers,serving,surveys,tenants}/queries.test.ts',
      'lib/annotations/tiles/{list,near}.test.ts',
    ],
    // Long, and about what is kept in memory or mixed, not about tables.
    exclude: ['lib/surveys/commands/unlinkable.test.ts'],
    globalSetup: 'db/testing/once-partitioned.ts',
  },
});
