'use client';
import { useEffect } from 'react';
import { forgetDraft } from './draft';

/** Once the answers have arrived, the browser needs its draft no longer. */
export function ForgetDraft({ name }: { name: string }) {
  useEffect(() => forgetDraft(name), [name]);
  return null;
}
