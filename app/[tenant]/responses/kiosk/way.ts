import type { Way } from '@/lib/surveys/answers-route.next';
import { submitAtKiosk } from '@/lib/surveys/commands/kiosk';
import { kioskToken } from '@/lib/surveys/kiosk-cookie.next';

/** The way of many people, one after the other, at one device. */
export const way: Way = {
  page: ({ path }) => `${path}?kiosk=1`,
  submit: async ({ actor, params }, draft) => {
    const token = await kioskToken(params.tenant);
    await submitAtKiosk({ tenantId: actor.tenantId, sender: actor.sender, token }, draft);
  },
  done: ({ path }) => `${path}?kiosk=done#survey-thanks`,
};
