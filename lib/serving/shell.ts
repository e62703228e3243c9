import { type SlotName, slotMark } from './model';
import { scriptHashes } from './script-hashes';
import { contentPolicy } from './security-headers';

/** A page as Next made it, with slots for what is drawn for each reader. */
export interface Shell {
  /** The page's bytes with these slots filled. */
  fill: (slots: Partial<Record<SlotName, string>>) => Buffer;
  /** Its policy: the hashes of its scripts, none of which depends on a slot. */
  policy: string;
  /** What browsers load ahead. */
  link: string | undefined;
}

export function shellOf(html: string, link: string | undefined): Shell {
  const pieces = html.split(SLOT).map((piece, index) => (index % 2 === 0 ? Buffer.from(piece) : (piece as SlotName)));
  return {
    fill: (slots) =>
      Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(slots[piece] ?? '') : piece))),
    policy: contentPolicy(scriptHashes(html)),
    link,
  };
}

/** A mark between two tags. In the page's scripts it stands between quotes, and what people wrote has no tags. */
const SLOT = new RegExp(`(?<=>)${slotMark('(account|thread|everything)' as SlotName)}(?=</div>)`);
