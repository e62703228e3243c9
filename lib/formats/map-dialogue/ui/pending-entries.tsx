import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { Adding } from './use-adding';
import { useSentence } from './use-sentence';

/** What was posted here and is not acknowledged yet, or was refused. */
export function PendingEntries({ adding, online }: { adding: Adding; online: boolean }) {
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
