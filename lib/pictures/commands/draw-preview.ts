import { createHash } from 'node:crypto';
import type { TenantId } from '@/db/tenancy';
import type { PreviewJob } from '../model/preview';
import { keptPicture } from './kept-pictures';
import { makePicture } from './make-picture';

/** Counts up when previews are drawn differently. */
const VERSION = 1;

/** A word that is the same as long as the picture is. */
export const previewTag = (job: PreviewJob): string =>
  `"${createHash('sha256')
    .update(JSON.stringify([VERSION, job]))
    .digest('base64url')
    .slice(0, 24)}"`;

/** The picture beside a link as PNG, drawn once for all who ask. Refuses with `TooMany` while too many are being drawn. */
export async function drawPreview(tenantId: TenantId, job: PreviewJob): Promise<Uint8Array> {
  const draw = async () => ({ bytes: await makePicture(job), isWhole: true });
  return (await keptPicture(`${tenantId} preview ${previewTag(job)}`, draw)).bytes;
}
