'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ask, connection } from '@/components/live/connection';

/** How often a claim is renewed while somebody works, in milliseconds; a third of the time that it holds. */
const RENEW_MS = 5 * 60_000;

/** Claims the case that the page shows, and renews that as long as somebody types, clicks or scrolls in it. */
export function useClaim(tenantSlug: string, caseId: string): void {
  const router = useRouter();
  useEffect(() => {
    let worked = true;
    const work = () => {
      worked = true;
    };
    const claim = async () => {
      if (!worked) return;
      worked = false;
      const outcome = await ask(await connected(tenantSlug), 'case.claim', { caseId });
      if (!outcome.ok && outcome.code === 'case.claimed') router.refresh();
    };
    void claim();
    const timer = setInterval(() => void claim(), RENEW_MS);
    for (const sign of SIGNS) window.addEventListener(sign, work, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, work);
    };
  }, [tenantSlug, caseId, router]);
}

const SIGNS = ['keydown', 'pointerdown', 'scroll'] as const;

async function connected(tenantSlug: string) {
  const socket = await connection(tenantSlug);
  if (!socket.connected) await new Promise<void>((done) => socket.once('connect', () => done()));
  return socket;
}
