import { eq } from 'drizzle-orm';
import { optionPictures } from '@/db/schema/surveys';
import { inTenant, type TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';

/** The bytes of an option's picture, WebP. Its hash says what it is, so whoever knows it may see it. `NotFound`. */
export const optionPicture = (tenantId: TenantId, hash: string): Promise<Buffer> =>
  inTenant({ tenantId }, async (tx) => {
    const rows = await tx
      .select({ bytes: optionPictures.bytes })
      .from(optionPictures)
      .where(eq(optionPictures.hash, hash));
    const [picture] = rows;
    if (!picture) throw new Refusal('NotFound', 'survey.picture-not-found');
    return picture.bytes;
  });
