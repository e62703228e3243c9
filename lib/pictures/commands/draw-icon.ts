import type { TenantId } from '@/db/tenancy';
import { coloursOf } from '@/lib/tenants/model';
import { logoOf } from '@/lib/tenants/queries/logo';
import { type AppIcon, appIcons } from '../model/icon';
import { publicFile } from '../queries/public-file';
import { keptPicture } from './kept-pictures';
import { makePicture } from './make-picture';

interface Space {
  id: TenantId;
  name: string;
  colour: string;
  logo: string | null;
}

/**
 * A space's icon on somebody's device as PNG, drawn once for all who ask. Refuses with `TooMany` while too many pictures
 * are being drawn.
 */
export async function drawIcon({ id, name, colour, logo }: Space, icon: AppIcon): Promise<Uint8Array> {
  const { action, onAction } = coloursOf(colour).light;
  const draw = async () => ({
    bytes: await makePicture({
      ...{ format: 'icon' as const, ...appIcons[icon], letter: name.slice(0, 1).toUpperCase() },
      logo: logo === null ? null : await bytesOf(id, logo),
      colours: { ground: action, words: onAction },
    }),
    isWhole: true,
  });
  return (await keptPicture(`${id} icon ${icon} ${colour} ${logo} ${name}`, draw)).bytes;
}

/** The logo's file: one that the space brought, or one of ours. */
async function bytesOf(id: TenantId, logo: string): Promise<Uint8Array | null> {
  const own = /\/logo\/([0-9a-f-]{36})$/.exec(logo)?.[1];
  if (own) return (await logoOf(id, own)).bytes;
  const text = await publicFile(logo, 'svg');
  return text === null ? null : Buffer.from(text);
}
