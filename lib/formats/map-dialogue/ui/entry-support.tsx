import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { LiveThread } from '@/components/live/use-thread';
import { useWishForm } from '@/components/live/use-wish-form';
import { Refused } from '@/components/ui/refused';
import type { Verdict } from '@/lib/errors';
import { isSettledOnTheWay } from '@/lib/identity/model/detour';
import type { AnnotationView } from '@/lib/realtime/model';
import './entry-support.css';

interface Props {
  tenantSlug: string;
  path: string;
  entry: AnnotationView;
  may: { support: Verdict };
  supportsSelected: boolean;
  live: Pick<LiveThread, 'send'>;
}

/** Who still has to say who they are is asked when they support; everybody else who may not, only sees how many do. */
const isLater = (code: string) => isSettledOnTheWay(code) || code === 'profile.incomplete';

/** Supports an entry, and says how many do. The same button takes one's voice back. */
export function EntrySupport({ tenantSlug, path, entry, may: { support: may }, supportsSelected, live }: Props) {
  const t = useTranslations('formats.map-dialogue.support');
  const [isOwn, setOwn] = useState(supportsSelected);
  const { onSubmit, refused, busy } = useWishForm(live.send, 'annotation.support', () => setOwn(!isOwn));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // Who has to sign in first is led there by the form itself.
    if (may.ok) onSubmit(event);
  };
  const mayTry = may.ok || isLater(may.code);
  return (
    <form className="entry-support" method="post" action={`/${tenantSlug}/annotations/support`} onSubmit={submit}>
      <input type="hidden" name="annotationId" value={entry.id} />
      <input type="hidden" name="support" value={isOwn ? 0 : 1} />
      <input type="hidden" name="back" value={`${path}?annotation=${entry.id}#${entry.id}`} />
      {mayTry && (
        <button type="submit" className="entry-support__button" aria-pressed={isOwn} disabled={busy}>
          <svg viewBox="0 0 24 24" className="icon icon--small" aria-hidden="true">
            <path d="M7 11v9H3v-9zm0 0 4-8c2 0 3 1.5 2.6 3.5L13 9h6c1.3 0 2 1 1.8 2.2l-1.2 7c-.2 1-1 1.8-2 1.8H7" />
          </svg>
          {isOwn ? t('takeBack') : t('give')}
        </button>
      )}
      <span role="status">{t('count', { count: entry.support })}</span>
      <Refused refused={refused} />
    </form>
  );
}
