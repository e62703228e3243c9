'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { LayerFields } from './layer-fields';
import { sendInLines } from './send-in-lines';

interface Props {
  action: string;
  offerId: string;
  /** The largest file, in megabytes. */
  limit: number;
}

/** How far it is: of sending, then of reading; 0 to 1. */
interface Progress {
  doing: 'sending' | 'reading';
  share: number;
}

/** Adds a plan from a file. Without scripts an ordinary form; with them it tells how far it is. */
export function PlanUpload({ action, offerId, limit }: Props) {
  const t = useTranslations('manage.layers');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failed, setFailed] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFailed(false);
    setProgress({ doing: 'sending', share: 0 });
    sendInLines(event.currentTarget, {
      sent: (share) => setProgress({ doing: share < 1 ? 'sending' : 'reading', share: share < 1 ? share : 0 }),
      line: (line) => {
        if (typeof line.share === 'number') setProgress({ doing: 'reading', share: line.share });
        if (typeof line.goto === 'string') goTo(line.goto);
      },
      failed: () => {
        setProgress(null);
        setFailed(true);
      },
    });
  };
  return (
    <form className="stack" method="post" encType="multipart/form-data" action={action} onSubmit={send}>
      <LayerFields offerId={offerId} nameHint={t('newNameHint')} />
      {/* The file last, so that what is said about it is known when it comes. */}
      <TextField name="file" type="file" label={t('file')} hint={t('fileHint', { limit })} accept={ENDINGS} required />
      {failed && <Alert tone="danger" loud title={t('lost')} />}
      {progress && <Bar {...progress} />}
      <div className="buttons">
        <Button type="submit" icon="check" disabled={progress !== null}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}

const ENDINGS = '.gml,.xml,.zip,.geojson,.json,.gpkg';

function Bar({ doing, share }: Progress) {
  const t = useTranslations('manage.layers');
  return (
    <div className="layers__progress" role="status">
      <label htmlFor="plan-progress">{t(doing)}</label>
      <progress id="plan-progress" max={1} value={share} />
    </div>
  );
}

/** To the same page with another query or hash the browser would only scroll. */
function goTo(address: string) {
  window.location.assign(address);
  if (address.split('#')[0] === window.location.pathname + window.location.search) window.location.reload();
}
