import { localPath } from '@/lib/identity/model';

/** The page of the map that a form came from, without its query. */
export const pathBack = (tenantSlug: string, form: FormData): string =>
  localPath(tenantSlug, form.get('page')).split(/[?#]/)[0] ?? `/${tenantSlug}`;
