import './slot.css';
import { type SlotName, slotMark } from '@/lib/serving/model';

/** A place in a kept page that the server fills for each reader. React leaves alone what it finds there. */
export function Slot({ of }: { of: SlotName }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a mark of ours; what replaces it is drawn by our components.
  return <div className="slot" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: slotMark(of) }} />;
}
