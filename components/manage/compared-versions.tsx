import './compared-versions.css';
import { useTranslations } from 'next-intl';
import type { FieldChange, Piece } from '@/lib/offers/model/compare';
import { VisuallyHidden } from '../ui/visually-hidden';

/** What differs between two versions, field by field: what is gone and what is new, seen and heard. */
export function ComparedVersions({ changes }: { changes: readonly FieldChange[] }) {
  const t = useTranslations('manage.compare');
  if (changes.length === 0) return <p>{t('same')}</p>;
  return (
    <dl className="compared">
      {changes.map(({ field, pieces }) => (
        <div key={field}>
          <dt>{t(`fields.${field}`)}</dt>
          <dd className="compared__text">
            {pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand where they stand.
              <Told key={index} piece={piece} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Told({ piece: { text, is } }: { piece: Piece }) {
  const t = useTranslations('manage.compare');
  if (is === 'same') return text;
  const Mark = is === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <VisuallyHidden>{t(is)} </VisuallyHidden>
      {text}
      <VisuallyHidden> {t('end')}</VisuallyHidden>
    </Mark>
  );
}
