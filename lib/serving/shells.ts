import type { IncomingMessage, ServerResponse } from 'node:http';
import { KEPT_PAGE, LANGUAGE } from './model';
import { askNext } from './next-in-process';
import { type PageAddress, pathOf } from './page-address';
import { newShelf } from './shelf';
import { type Shell, shellOf } from './shell';

/** How much memory shells may take, in bytes. */
const SHELLS_BYTES = 16 * 1024 * 1024;
const SHELL_BYTES = 120 * 1024;

/** The shell of a page under a stamp of what is around its thread; null where Next answers with anything but a page. */
export type Shells = (address: PageAddress, around: string) => Promise<Shell | null>;

/** Keeps the shells of pages, each made once by Next for all who ask, until something around the thread changes. */
export function newShells(next: (request: IncomingMessage, response: ServerResponse) => unknown): Shells {
  const shelf = newShelf<{ around: string; shell: Promise<Shell | null> }>(SHELLS_BYTES);
  return async (address, around) => {
    const name = `${pathOf(address)} ${address.language} ${address.theme}`;
    const known = shelf.get(name);
    if (known?.around === around) return known.shell;
    const shell = made(next, address);
    shelf.put(name, { around, shell }, SHELL_BYTES);
    const found = await shell.catch(() => null);
    // What could not be made is tried again by who asks next.
    if (!found && shelf.get(name)?.shell === shell) shelf.put(name, { around: '', shell }, SHELL_BYTES);
    return shell;
  };
}

async function made(
  next: (request: IncomingMessage, response: ServerResponse) => unknown,
  address: PageAddress,
): Promise<Shell | null> {
  const answer = await askNext(next, pathOf(address), {
    host: 'localhost',
    [KEPT_PAGE]: '1',
    [LANGUAGE]: address.language,
    cookie: `theme=${address.theme}`,
  });
  return answer.status === 200 ? shellOf(answer.text, answer.header('link')) : null;
}
