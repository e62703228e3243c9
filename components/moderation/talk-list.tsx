import './desk.css';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/fields';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { slowPaces } from '@/lib/moderation/model/talk';
import type { Talk } from '@/lib/moderation/queries/talks';

/** The discussions and maps that are open, each with its switch, and one for all. */
export function TalkList({ tenantSlug, talks }: { tenantSlug: string; talks: readonly Talk[] }) {
  const t = useTranslations('moderation.stop');
  if (talks.length === 0) return <p>{t('none')}</p>;
  const isRunning = talks.some(({ stopped }) => stopped === null);
  const isStopped = talks.some(({ stopped }) => stopped === 'with-all');
  return (
    <>
      <div className="buttons">
        {isRunning && <Switch tenantSlug={tenantSlug} of="all" stops label={t('stopAll')} />}
        {isStopped && <Switch tenantSlug={tenantSlug} of="all" label={t('resumeAll')} />}
      </div>
      <ul className="desk">
        {talks.map((talk) => (
          <li key={talk.id} className="desk__item">
            <p className="desk__facts">
              <strong>
                <a href={`/${tenantSlug}${talk.path}`}>{talk.title}</a>
              </strong>
              <span>{talk.offer}</span>
              {talk.stopped && <Badge tone="warning">{t('stopped')}</Badge>}
              {talk.reviewsFirst && <Badge>{t('reviewsFirst')}</Badge>}
              {!talk.isWithinHours && <Badge>{t('outOfHours')}</Badge>}
              {talk.writers !== 'everyone' && <Badge>{t(`writers.${talk.writers}`)}</Badge>}
              {!talk.holdsWaves && <Badge>{t('wavesOff')}</Badge>}
            </p>
            <Switch
              tenantSlug={tenantSlug}
              of={talk.id}
              stops={talk.stopped === null}
              label={t(talk.stopped ? 'resume' : 'stop')}
              about={talk.title}
            />
            <Pace tenantSlug={tenantSlug} talk={talk} />
            <Waves tenantSlug={tenantSlug} talk={talk} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Pace({ tenantSlug, talk: { id, slowSeconds } }: { tenantSlug: string; talk: Talk }) {
  const t = useTranslations('moderation.stop');
  const paces = slowPaces.map((seconds) => ({ value: String(seconds), label: t('pace', { seconds }) }));
  return (
    <form className="desk__facts" method="post" action={`/${tenantSlug}/moderation/stop/pace`}>
      <input type="hidden" name="formatId" value={id} />
      <Select id={`pace-${id}`} name="seconds" label={t('slow')} choices={paces} defaultValue={String(slowSeconds)} />
      <Button small kind="secondary">
        {t('setPace')}
      </Button>
    </form>
  );
}

function Waves({ tenantSlug, talk: { id, title, holdsWaves } }: { tenantSlug: string; talk: Talk }) {
  const t = useTranslations('moderation.stop');
  return (
    <form method="post" action={`/${tenantSlug}/moderation/stop/waves`}>
      <input type="hidden" name="formatId" value={id} />
      <input type="hidden" name="holds" value={holdsWaves ? '0' : '1'} />
      <Button small kind="tertiary">
        {t(holdsWaves ? 'noWaves' : 'waves')}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </Button>
    </form>
  );
}

interface SwitchProps {
  tenantSlug: string;
  /** A format's id, or `all`. */
  of: string;
  stops?: boolean;
  label: string;
  /** What it is the switch of, for who does not see where it stands. */
  about?: string;
}

const Switch = ({ tenantSlug, of, stops, label, about }: SwitchProps) => (
  <form method="post" action={`/${tenantSlug}/moderation/stop/set`}>
    <input type="hidden" name="formatId" value={of} />
    <input type="hidden" name="stop" value={stops ? '1' : '0'} />
    <Button small kind={stops ? 'secondary' : 'primary'}>
      {label}
      {about && <VisuallyHidden>: {about}</VisuallyHidden>}
    </Button>
  </form>
);
