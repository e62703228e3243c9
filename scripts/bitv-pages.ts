import { writeFileSync } from 'node:fs';
import { pagesInWords } from '@/e2e/accessible/states/in-words';

writeFileSync('docs/bitv-pages.md', pagesInWords());
