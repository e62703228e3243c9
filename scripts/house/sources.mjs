import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** All files of the repository that match, new ones included, ignored ones not. */
export const filesOf = (pattern) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => pattern.test(file) && existsSync(file));

/** The platform's own sources: what runs, not what tests or makes it. */
export const sourceFiles = () =>
  filesOf(/^(app|components|db|lib)\/.*\.tsx?$|^(server|proxy)\.ts$/).filter((file) => !file.includes('.test.'));
