import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { queryOf } from '@/lib/surveys/model/analysis-wish';
import { inAddress } from '@/lib/surveys/model/group';
import { Choose } from '../choose';
import type { PartProps } from './analysis-props';
import { GroupChoices } from './group-choices';
import { useGroupName } from './use-group-name';
import { WishFields } from './wish-fields';

/** Whose answers are shown, beside whose, and whether the public may see them too. */
export function GroupSection({ named, wish, analysis }: PartProps) {
  const t = useTranslations('formats.survey.analysis');
  const nameOf = useGroupName(named);
  const without = (taken: string) => wish.only.filter((group) => inAddress(group) !== taken);
  return (
    <section aria-labelledby="analysis-group" className="survey-analysis__part">
      <h2 id="analysis-group">{t('filter')}</h2>
      {wish.only.length > 0 && (
        <ul className="survey-analysis__chosen">
          {wish.only.map((group) => (
            <li key={inAddress(group)}>
              {nameOf(group)}
              <a href={queryOf(wish, { only: without(inAddress(group)), page: 1 })}>
                {t('remove', { group: nameOf(group) })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="survey-remark">{analysis.isPublic ? t('public') : t('notPublic')}</p>
      <div className="survey-closer__forms">
        <form method="get" className="stack">
          <WishFields wish={wish} without={[]} />
          <Choose name="only" label={t('only')} nothing={t('choose')}>
            <GroupChoices named={named} />
          </Choose>
          <Button kind="secondary" type="submit">
            {t('add')}
          </Button>
        </form>
        <form method="get" className="stack">
          <WishFields wish={wish} without={['versus']} />
          <Choose
            name="versus"
            label={t('versus')}
            nothing={t('choose')}
            chosen={wish.versus ? inAddress(wish.versus) : undefined}
          >
            <GroupChoices named={named} />
          </Choose>
          <Button kind="secondary" type="submit">
            {t('compare')}
          </Button>
          {wish.versus && <a href={queryOf(wish, { versus: null })}>{t('stopComparing')}</a>}
        </form>
      </div>
    </section>
  );
}
