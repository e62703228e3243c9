import { Refusal } from '@/lib/errors';
import { canCreateOffer } from '@/lib/offers/policy';
import { editedOffer } from '@/lib/offers/queries/editors';
import { invitedTo } from '@/lib/offers/queries/writing';
import { uploadRoute } from '@/lib/uploads.next';
import { importFile, LARGEST_FILE } from '../../../import-file';
import { instanceValues } from '../../../instance-values';

type Params = { tenant: string; offer: string; part: string };

const baseOf = ({ tenant, offer }: Params) => `/${tenant}/manage/offers/${offer}`;
const pageOf = (params: Params) => `${baseOf(params)}/formats/${params.part}`;

export const POST = uploadRoute<Params>({
  may: canCreateOffer,
  limit: LARGEST_FILE,
  page: pageOf,
  work: async (call) => {
    const { params } = call;
    const offer = await editedOffer(call.actor, params.offer);
    const instance = offer.formats.find(({ slug }) => slug === params.part);
    if (!instance) throw new Refusal('NotFound', 'format.not-found');
    const values = { ...instanceValues(instance, offer, await invitedTo(call.actor, instance.id)), id: instance.id };
    const places = { base: baseOf(params), page: pageOf(params) };
    return importFile(call, { ...places, code: instance.format, values, takesTitle: false });
  },
});
