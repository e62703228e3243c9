import { addPicture } from '@/lib/layers/commands/add-picture';
import { PICTURE_BYTES_LIMIT } from '@/lib/layers/model/picture';
import { canArrangeLayers } from '@/lib/layers/policy';
import { uploadRoute } from '@/lib/uploads.next';

type Params = { tenant: string; offer: string };

const pageOf = ({ tenant, offer }: Params) => `/${tenant}/manage/offers/${offer}/layers`;

export const POST = uploadRoute<Params>({
  may: canArrangeLayers,
  limit: PICTURE_BYTES_LIMIT,
  page: (params) => `${pageOf(params)}/picture`,
  work: async ({ actor, fields, file, params, progress }) => {
    const { id, isPlaced } = await addPicture(actor, fields, { file, progress });
    return isPlaced
      ? `${pageOf(params)}?saved=layer-added#layer-${id}`
      : `${pageOf(params)}/place/${id}?saved=layer-added`;
  },
});
