import './result-stages.css';
import { useTranslations } from 'next-intl';
import { type ResultStage, resultStages } from '@/lib/results/model';
import { Icon } from '../ui/icon';

/** Where a matter stands until it is built, or that it is not going to be. */
export function ResultStages({ stage }: { stage: ResultStage }) {
  const t = useTranslations('offers.result');
  const way =
    stage === 'dropped' ? (['evaluating', 'dropped'] as const) : resultStages.filter((one) => one !== 'dropped');
  const reached = (way as readonly ResultStage[]).indexOf(stage);
  return (
    <ol className="result-stages" aria-label={t('stagesLabel')}>
      {way.map((one, index) => (
        <li
          key={one}
          className={index <= reached ? 'is-reached' : undefined}
          aria-current={one === stage ? 'step' : undefined}
        >
          {index < reached && <Icon name="check" size="small" />}
          {t(`stages.${one}`)}
        </li>
      ))}
    </ol>
  );
}
