import { getTranslations } from 'next-intl/server';
import { Refusal } from '@/lib/errors';
import { takesTexts } from '@/lib/formats/format';
import { formats } from '@/lib/formats/registry';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { canCreateOffer } from '@/lib/offers/policy';
import { editedOffer } from '@/lib/offers/queries/editors';
import { offeredIn } from '@/lib/tenants/model/format-choice';
import { uploadRoute } from '@/lib/uploads.next';
import { importFile, LARGEST_FILE } from '../../../import-file';

type Params = { tenant: string; offer: string; format: string };

const baseOf = ({ tenant, offer }: Params) => `/${tenant}/manage/offers/${offer}`;
const pageOf = (params: Params) => `${baseOf(params)}/add-format/${params.format}`;

export const POST = uploadRoute<Params>({
  may: canCreateOffer,
  limit: LARGEST_FILE,
  page: pageOf,
  work: async (call) => {
    const { params } = call;
    await editedOffer(call.actor, params.offer);
    const [names, town] = await Promise.all([getTranslations('formats'), currentTenant(params.tenant)]);
    const manifest = offeredIn(formats, town.formatChoice).find(({ code }) => code === params.format);
    if (!manifest) throw new Refusal('NotFound', 'format.not-found');
    const values = {
      title: names(`${manifest.code}.name`),
      requiredTrust: manifest.needs.trust === 'email' ? 'email' : town.newFormatTrust,
      reviewsFirst: town.newFormatReviewsFirst && takesTexts(manifest.opens) ? '1' : '',
    };
    const places = { base: baseOf(params), page: pageOf(params) };
    return importFile(call, { ...places, code: manifest.code, values, takesTitle: true });
  },
});
