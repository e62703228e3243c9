import { getLocale } from 'next-intl/server';
import { makeOwnKey } from '@/lib/api-keys/commands';
import { keyFile } from '@/lib/api-keys/key-file.next';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute(async ({ actor, form }) =>
  keyFile(await makeOwnKey(actor, Object.fromEntries(form)), await getLocale()),
);
