import { addOfferDocument } from '@/lib/files/commands/add-file';
import { FILE_BYTES_LIMIT } from '@/lib/files/model';
import { canKeepFiles } from '@/lib/files/policy';
import { uploadRoute } from '@/lib/uploads.next';

type Params = { tenant: string; offer: string };

const pageOf = ({ tenant, offer }: Params) => `/${tenant}/manage/offers/${offer}/papers`;

export const POST = uploadRoute<Params>({
  may: canKeepFiles,
  limit: FILE_BYTES_LIMIT,
  page: pageOf,
  work: async ({ actor, fields, file, params }) => {
    const { id } = await addOfferDocument(actor, fields, { file });
    return `${pageOf(params)}?saved=paper-added#file-${id}`;
  },
});
