import { getLocale } from 'next-intl/server';
import { makeTownKey } from '@/lib/api-keys/commands';
import { keyFile } from '@/lib/api-keys/key-file.next';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute(async ({ actor, form }) =>
  keyFile(await makeTownKey(actor, Object.fromEntries(form)), await getLocale()),
);
