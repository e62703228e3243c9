import './mail-list.css';
import { useTranslations } from 'next-intl';
import { Time } from '../ui/time';

interface Mail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  writtenAt: Date;
}

/** The demo's mails as people would get them. Their links work. */
export function MailList({ mails }: { mails: readonly Mail[] }) {
  const t = useTranslations('identity.mailbox');
  if (mails.length === 0) return <p>{t('empty')}</p>;
  return (
    <ol className="mail-list">
      {mails.map(({ id, recipient, subject, text, writtenAt }) => (
        <li key={id}>
          <article className="mail">
            <h2>{subject}</h2>
            <p className="mail__to">
              {t('to', { recipient })} · <Time at={writtenAt} show="moment" />
            </p>
            <p className="mail__text">{text.split(ADDRESS).map(asLink)}</p>
          </article>
        </li>
      ))}
    </ol>
  );
}

const ADDRESS = /(https?:\/\/\S+)/;

/** By path, so that a mail opens in the browser's own address, whatever name this computer was called by. */
const asLink = (piece: string, index: number) =>
  index % 2 === 0 ? (
    piece
  ) : (
    <a key={piece} href={pathOf(piece)}>
      {piece}
    </a>
  );

function pathOf(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}
