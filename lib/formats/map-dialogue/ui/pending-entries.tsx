import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { Adding } from './use-adding';
import { useSentence } from './use-sentence';

interface Props {
  adding: Adding;
  online: boolean;
  tenantSlug: string;
  path: string;
}

/** What was posted here and is not acknowledged yet, or was refused, or waits for review. */
export function PendingEntries({ adding, online, ...place }: Props) {
  return (
    <>
      <Sending adding={adding} online={online} />
      {adding.held.map((entry) => (
        <HeldEntry key={entry.id} {...entry} {...place} />
      ))}
    </>
  );
}

/** What has arrived and waits for review; its author can take it back. */
function HeldEntry({
  id,
  text,
  isOfWave,
  tenantSlug,
  path,
}: Adding['held'][number] & Pick<Props, 'tenantSlug' | 'path'>) {
  const t = useTranslations('formats.map-dialogue.add');
  return (
    <Alert title={t(isOfWave ? 'heldInWave' : 'held')}>
      <p id={`held-${id}`}>{text}</p>
      <form method="post" action={`/${tenantSlug}/held/withdraw`}>
        <input type="hidden" name="heldId" value={id} />
        <input type="hidden" name="back" value={path} />
        <Button small kind="secondary">
          {t('takeBack')}
        </Button>
      </form>
    </Alert>
  );
}

function Sending({ adding, online }: Pick<Props, 'adding' | 'online'>) {
  const t = useTranslations('formats.map-dialogue.add');
  const sentence = useSentence();
  return adding.pending.map(({ key, wish, refused }) =>
    refused ? (
      <Alert key={key} tone="danger" loud title={sentence(refused.code)}>
        <p>{wish.text}</p>
        <Button small type="button" kind="secondary" onClick={() => adding.goOn(key)}>
          {t('goOn')}
        </Button>
      </Alert>
    ) : (
      <Alert key={key} title={online ? t('sending') : t('waiting')}>
        <p>{wish.text}</p>
      </Alert>
    ),
  );
}
