import { formRoute } from '@/lib/forms.next';
import { endWave } from '@/lib/review/commands/end-wave';

export const POST = formRoute(async ({ actor, form, params }) => {
  await endWave(actor, { waveId: form.get('waveId') });
  return `/${params.tenant}/moderation/waiting`;
});
