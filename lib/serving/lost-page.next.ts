import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { LOST_PAGE } from './model';

/** Nobody but this server, which shows the page at addresses that are not there, may ask for it: else it is not there either. */
export async function onlyForTheLost(): Promise<void> {
  if (!(await headers()).has(LOST_PAGE)) notFound();
}
