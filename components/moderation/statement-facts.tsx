import { useTranslations } from 'next-intl';
import { Fact } from '@/components/ui/fact';
import { Time } from '@/components/ui/time';
import type { Statement } from '@/lib/moderation/queries/statement';
import { rulesIn, tongueOf } from '@/lib/netiquette/model';

interface Props {
  statement: Statement;
  netiquette: string;
  locale: string;
}

/** What a statement of reasons has to say: article 17 (3) of Regulation (EU) 2022/2065. */
export function StatementFacts({ statement, netiquette, locale }: Props) {
  const t = useTranslations('report.statement');
  const { text, outcome, reason, rule, netiquetteVersion, decidedAt, isFromNotice, wasCaught, href } = statement;
  const [shown] = rule ? rulesIn([rule], tongueOf(locale)) : [];
  return (
    <dl className="identity__data">
      <Fact label={t('text')}>
        <span className="statement__text">{text}</span> <a href={href}>{t('look')}</a>
      </Fact>
      <Fact label={t('what')}>{t(`outcomes.${outcome}`)}</Fact>
      {shown && (
        <Fact label={t('rule')}>
          <a href={`${netiquette}/${netiquetteVersion}#rule-${shown.number}`}>
            {t('ruleLink', { rule: shown.number, title: shown.title })}
          </a>
        </Fact>
      )}
      <Fact label={t('reason')}>{reason}</Fact>
      <Fact label={t('decidedAt')}>
        <Time at={decidedAt} show="moment" />
      </Fact>
      <Fact label={t('cause')}>{t(`causes.${isFromNotice ? 'notice' : wasCaught ? 'check' : 'own'}`)}</Fact>
      <Fact label={t('machine')}>{t(wasCaught ? 'machineHint' : 'machineNone')}</Fact>
    </dl>
  );
}
