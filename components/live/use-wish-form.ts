'use client';
import { type FormEvent, useState } from 'react';
import type { Facts } from '@/lib/errors';
import type { Wish } from '@/lib/realtime/events';
import type { LiveThread } from './use-thread';

/**
 * Sends a form as a wish over the live connection. Where there never was one, the browser sends the form by itself: the
 * same fields go to the same command.
 */
export function useWishForm(send: LiveThread['send'], event: Wish, onDone: () => void) {
  const [refused, setRefused] = useState<{ code: string; facts: Facts } | null>(null);
  const [busy, setBusy] = useState(false);
  const onSubmit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const form = submitted.currentTarget;
    setBusy(true);
    void send(event, Object.fromEntries(new FormData(form))).then((outcome) => {
      setBusy(false);
      if (outcome.ok) onDone();
      else if (outcome.code === 'connection.none') form.submit();
      else setRefused({ code: outcome.code, facts: outcome.facts });
    });
  };
  return { onSubmit, refused, busy };
}
