'use client';
import { useEffect } from 'react';
import { forgetDraft } from './draft';

/** Once the answers have arrived, the browser needs its drafts no longer. */
export function ForgetDrafts({ names }: { names: readonly string[] }) {
  useEffect(() => names.forEach(forgetDraft), [names]);
  return null;
}
