import { draw, type Texts } from '../ui/draw';
import { type Account, AccountMenu } from './account-menu';

/** The way in, or who is in, as HTML for a kept page. */
export const drawAccount = (tenantSlug: string, account: Account | null, texts: Texts): string =>
  draw(<AccountMenu tenantSlug={tenantSlug} account={account} />, texts);
