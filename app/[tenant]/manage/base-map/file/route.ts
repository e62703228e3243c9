import { keepBaseMapFile } from '@/lib/base-map/commands/keep-file';
import { FILE_BYTES_LIMIT } from '@/lib/base-map/model/archive';
import { canChooseBaseMap } from '@/lib/base-map/policy';
import { uploadRoute } from '@/lib/uploads.next';

const pageOf = ({ tenant }: { tenant: string }) => `/${tenant}/manage/base-map`;

export const POST = uploadRoute<{ tenant: string }>({
  may: canChooseBaseMap,
  limit: FILE_BYTES_LIMIT,
  page: pageOf,
  work: async ({ actor, fields, file, params, progress }) => {
    await keepBaseMapFile(actor, fields, { file, progress });
    return `${pageOf(params)}?saved=base-map`;
  },
});
