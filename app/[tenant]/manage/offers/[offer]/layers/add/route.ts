import { addPlan } from '@/lib/layers/commands/add-plan';
import { PLAN_BYTES_LIMIT } from '@/lib/layers/model/plan';
import { canArrangeLayers } from '@/lib/layers/policy';
import { uploadRoute } from '@/lib/uploads.next';

type Params = { tenant: string; offer: string };

const pageOf = ({ tenant, offer }: Params) => `/${tenant}/manage/offers/${offer}/layers`;

export const POST = uploadRoute<Params>({
  may: canArrangeLayers,
  limit: PLAN_BYTES_LIMIT,
  page: pageOf,
  work: async ({ actor, fields, file, params, progress }) => {
    const { id } = await addPlan(actor, fields, { file, progress });
    return `${pageOf(params)}?saved=layer-added#layer-${id}`;
  },
});
