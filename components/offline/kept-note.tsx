import './kept-note.css';
import { useTranslations } from 'next-intl';

/** Says on a kept page of when it is. Seen there only; the worker that hands it out writes the time over the mark. */
export const KeptNote = () => (
  <p className="kept-note" suppressHydrationWarning>
    {useTranslations('offline')('kept', { at: '####' })}
  </p>
);
