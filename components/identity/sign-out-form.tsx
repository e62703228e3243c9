'use client';
import type { ReactNode } from 'react';
import { kept } from '../live/kept';

/** Signs out. What was typed and not sent is forgotten: somebody else may sit down at this browser. */
export function SignOutForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form action={action} method="post" onSubmit={() => kept.forgetTyped()}>
      {children}
    </form>
  );
}
