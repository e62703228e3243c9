import { headers } from 'next/headers';
import { KEPT_PAGE } from './model';

/** Whether the page that is being rendered will be kept for many: nothing in it may be anybody's own. */
export const isForMany = async (): Promise<boolean> => (await headers()).has(KEPT_PAGE);
