import { keepLogo, LOGO_BYTES_LIMIT } from '@/lib/tenants/commands/keep-logo';
import { canSetUp } from '@/lib/tenants/policy';
import { uploadRoute } from '@/lib/uploads.next';

const pageOf = ({ tenant }: { tenant: string }) => `/${tenant}/manage/look`;

export const POST = uploadRoute<{ tenant: string }>({
  may: canSetUp,
  limit: LOGO_BYTES_LIMIT,
  page: pageOf,
  work: async ({ actor, file, params }) => {
    await keepLogo(actor, file);
    return `${pageOf(params)}?saved=look-draft`;
  },
});
