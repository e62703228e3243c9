'use client';
import { kept } from '../live/kept';
import { Slot } from '../ui/slot';

/** The place of the account menu in a kept page. What stands in it is drawn by the server, its one form signs out. */
export function AccountSlot() {
  return (
    <div className="slot" onSubmit={() => kept.forgetTyped()}>
      <Slot of="account" />
    </div>
  );
}
