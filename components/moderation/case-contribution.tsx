import { useTranslations } from 'next-intl';
import { FindingList } from '@/components/checks/finding-list';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { CaseView } from '@/lib/moderation/model/case';

type Shown = Pick<
  CaseView,
  | 'text'
  | 'findings'
  | 'kind'
  | 'postedAt'
  | 'isEdited'
  | 'gone'
  | 'isCovered'
  | 'offer'
  | 'format'
  | 'href'
  | 'placeInWords'
  | 'neighbours'
>;

/** What a case is about, where it stands, and what stands around it. Not who wrote it. */
export function CaseContribution(shown: Shown) {
  const t = useTranslations('moderation');
  return (
    <section aria-labelledby="contribution">
      <h2 id="contribution">{t('case.contribution')}</h2>
      <p className="desk__facts">
        <span>{t(`kinds.${shown.kind}`)}</span>
        <Time at={shown.postedAt} show="moment" />
        {shown.isEdited && <span>{t('case.edited')}</span>}
        {shown.gone && <Badge tone="warning">{t(`page.${shown.gone}`)}</Badge>}
        {shown.isCovered && <Badge tone="warning">{t('page.covered')}</Badge>}
      </p>
      <blockquote className="case__text">{shown.text}</blockquote>
      <FindingList text={shown.text} findings={shown.findings} />
      <p className="desk__facts">
        <span>
          {shown.offer}: {shown.format}
        </span>
        {shown.placeInWords && (
          <span>
            {t('case.place')}: {shown.placeInWords}
          </span>
        )}
        <a href={shown.href}>{t('case.look')}</a>
      </p>
      {shown.neighbours.length > 1 && <Around neighbours={shown.neighbours} />}
    </section>
  );
}

function Around({ neighbours }: Pick<CaseView, 'neighbours'>) {
  const t = useTranslations('moderation.case');
  return (
    <>
      <h3>{t('context')}</h3>
      <ol className="case__around">
        {neighbours.map(({ id, place, text, postedAt, isSameAuthor }) => (
          <li key={id} className={`case__neighbour case__neighbour--${place}`}>
            <p className="desk__facts">
              <span>{t(`places.${place}`)}</span>
              <Time at={postedAt} show="stamp" />
              {isSameAuthor && place !== 'self' && <span>{t('sameAuthor')}</span>}
            </p>
            {place !== 'self' && <p className="desk__text">{text}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
