import { useTranslations } from 'next-intl';
import type { SessionView } from '@/lib/identity/queries/sessions';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Time } from '../ui/time';

interface Props {
  tenantSlug: string;
  sessions: readonly SessionView[];
}

/** The browsers in which one is signed in. Each can be signed out from here, or all others at once. */
export function SessionList({ tenantSlug, sessions }: Props) {
  const t = useTranslations('identity.sessions');
  return (
    <section id="sessions" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="identity__list">
        {sessions.map((session) => (
          <li key={session.id}>
            <Session tenantSlug={tenantSlug} session={session} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={`/${tenantSlug}/account/sessions/end-others`} method="post">
          <Button kind="secondary">{t('endOthers')}</Button>
        </form>
      )}
    </section>
  );
}

function Session({ tenantSlug, session }: { tenantSlug: string; session: SessionView }) {
  const t = useTranslations('identity.sessions');
  const device = session.device ?? t('unknown');
  return (
    <>
      <p className="identity__list-head">
        {device}
        {session.isHere && <Badge tone="info">{t('here')}</Badge>}
      </p>
      <p className="identity__facts">
        {t.rich('opened', { way: t(`ways.${session.way}`), at: () => <Time at={session.openedAt} show="moment" /> })}
        {session.isSameNetwork !== null && ` · ${t(session.isSameNetwork ? 'sameNetwork' : 'otherNetwork')}`}
      </p>
      {!session.isHere && (
        <form action={`/${tenantSlug}/account/sessions/end`} method="post">
          <input type="hidden" name="id" value={session.id} />
          <Button kind="secondary" small aria-label={t('endNamed', { device })}>
            {t('end')}
          </Button>
        </form>
      )}
    </>
  );
}
