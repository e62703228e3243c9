import { formRoute } from '@/lib/forms.next';
import { endKiosk } from '@/lib/surveys/kiosk-cookie.next';

/** Makes a kiosk an ordinary device again. */
export const POST = formRoute(async ({ params }) => {
  await endKiosk(params.tenant);
  return `/${params.tenant}`;
});
