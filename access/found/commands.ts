import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that somebody does: an exported function of a module's commands that takes who acts. */
export interface FoundCommand {
  name: string;
  file: string;
}

/** Every command of every module, found on disk. One that works in its caller's transaction is a part of that one. */
export const foundCommands = (): FoundCommand[] =>
  filesIn('lib')
    .filter((file) => /\/commands(\.ts|\/[a-z-]+\.ts)$/.test(file) && !file.includes('/demo/'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(COMMAND)].map(([, name]) => ({ name: name ?? '', file })),
    );

const COMMAND = /^export (?:async )?(?:function|const) (\w+)(?:<[^(]+>)?(?: = (?:async )?)?\(\s*actor: /gm;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
