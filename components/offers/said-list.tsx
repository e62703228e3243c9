import './said-list.css';
import { useTranslations } from 'next-intl';
import { Time } from '../ui/time';

interface Said {
  id: string;
  text: string;
  author: string;
  posted: string;
  /** Where it is read and answered. */
  href: string;
}

/** What was said last, to read in a frame on another site; each leads to its place in a window of its own. */
export function SaidList({ said }: { said: readonly Said[] }) {
  const t = useTranslations('offers.embed');
  if (said.length === 0) return <p>{t('nothing')}</p>;
  return (
    <ol className="said-list">
      {said.map(({ id, text, author, posted, href }) => (
        <li key={id}>
          <p className="said-list__head">
            <strong>{author}</strong>{' '}
            <a href={href} target="_blank" rel="noopener">
              <Time at={posted} show="stamp" />
            </a>
          </p>
          <p className="said-list__text">{text}</p>
        </li>
      ))}
    </ol>
  );
}
