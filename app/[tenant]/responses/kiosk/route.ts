import { answersRoute } from '@/lib/surveys/answers-route.next';
import { submitAtKiosk } from '@/lib/surveys/commands/kiosk';
import { kioskToken } from '@/lib/surveys/kiosk-cookie.next';

/** Where a kiosk hands in what one person after the other answers. */
export const POST = answersRoute({
  page: ({ path }) => `${path}?kiosk=1`,
  submit: async ({ actor, params }, draft) => {
    const token = await kioskToken(params.tenant);
    await submitAtKiosk({ tenantId: actor.tenantId, sender: actor.sender, token }, draft);
  },
  done: ({ path }) => `${path}?kiosk=done#survey-thanks`,
});
