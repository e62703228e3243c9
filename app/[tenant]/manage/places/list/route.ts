import { replaceList } from '@/lib/places/commands/replace-list';
import { LIST_BYTES_LIMIT } from '@/lib/places/model/place';
import { canFillPlaces } from '@/lib/places/policy';
import { uploadRoute } from '@/lib/uploads.next';

const pageOf = ({ tenant }: { tenant: string }) => `/${tenant}/manage/places`;

export const POST = uploadRoute<{ tenant: string }>({
  may: canFillPlaces,
  limit: LIST_BYTES_LIMIT,
  page: pageOf,
  work: async ({ actor, file, params }) => {
    await replaceList(actor, file);
    return `${pageOf(params)}?saved=places`;
  },
});
