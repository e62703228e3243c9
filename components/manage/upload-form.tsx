'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { sendInLines } from './send-in-lines';

interface Props {
  action: string;
  /** Where its words are: `add`, `sending`, `reading`, `lost`. */
  texts: 'manage.layers' | 'manage.picture' | 'manage.papers.picture' | 'manage.papers.document';
  /** Its fields, that of the file last, so that what is said about it is known when it comes. */
  children: ReactNode;
}

/** How far it is: of sending, then of reading; 0 to 1. */
interface Progress {
  doing: 'sending' | 'reading';
  share: number;
}

/** Sends a file with what is said of it. Without scripts an ordinary form; with them it tells how far it is. */
export function UploadForm({ action, texts, children }: Props) {
  const t = useTranslations(texts);
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
      {children}
      {failed && <Alert tone="danger" loud title={t('lost')} />}
      {progress && (
        <div className="layers__progress" role="status">
          <label htmlFor="upload-progress">{t(progress.doing)}</label>
          <progress id="upload-progress" max={1} value={progress.share} />
        </div>
      )}
      <div className="buttons">
        <Button type="submit" icon="check" disabled={progress !== null}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}

/** To the same page with another query or hash the browser would only scroll. */
function goTo(address: string) {
  window.location.assign(address);
  if (address.split('#')[0] === window.location.pathname + window.location.search) window.location.reload();
}
