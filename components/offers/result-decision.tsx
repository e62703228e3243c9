import { useTranslations } from 'next-intl';
import type { OfferPicture } from '@/lib/files/model/addresses';
import type { ResultView } from '@/lib/results/model';
import { Markdown } from '../ui/markdown';
import { Time } from '../ui/time';

interface Props {
  result: ResultView;
  /** What its text may show: the offer's pictures, and videos in this town. */
  shown: { pictures: readonly OfferPicture[]; town: string };
}

/** What was decided, by whom, when, and where that can be read; or that it is not yet. */
export function ResultDecision({ result: { decision, decidedBy, decidedOn, paper }, shown }: Props) {
  const t = useTranslations('offers.result');
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('decision')}</h2>
      {decision ? (
        <Markdown under={2} {...shown}>
          {decision}
        </Markdown>
      ) : (
        <p>{t('notDecided')}</p>
      )}
      {(decidedBy || decidedOn) && (
        <p>
          {decidedBy}
          {decidedBy && decidedOn && ', '}
          {decidedOn && <Time at={decidedOn} />}
        </p>
      )}
      {paper && (
        <p>
          <a href={paper}>{t('paper')}</a>
        </p>
      )}
    </section>
  );
}
