import './manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select, TextField } from '@/components/ui/fields';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { type ResultView, resultStages } from '@/lib/results/model';
import { MarkupField } from './markup-field';

interface Props {
  action: string;
  offerId: string;
  values: Readonly<Record<string, string>> | (Partial<ResultView> & { decidedOn: string });
  refused: Readonly<Record<string, string>>;
  /** What its texts may show. */
  pictures: readonly OfferPicture[];
}

/** What became of an offer, to be written. */
export function ResultForm({ action, offerId, values, refused, pictures }: Props) {
  const t = useTranslations('manage.result');
  const refusals = useTranslations('refusals');
  const stages = useTranslations('offers.result.stages');
  const given = values as Readonly<Record<string, string | undefined>>;
  const field = (name: string) => ({
    name,
    id: name,
    defaultValue: given[name] ?? '',
    error: refused[name] && refusals(refused[name] as never),
  });
  const choices = resultStages.map((value) => ({ value: value as string, label: stages(value) }));
  return (
    <form className="manage-form" method="post" action={action}>
      <input type="hidden" name="offerId" value={offerId} />
      <MarkupField {...field('said')} label={t('said')} hint={t('saidHint')} rows={10} pictures={pictures} />
      <Select {...field('stage')} label={t('stage')} choices={choices} />
      <MarkupField {...field('decision')} label={t('decision')} hint={t('decisionHint')} rows={6} pictures={pictures} />
      <div className="manage-pair">
        <TextField {...field('decidedBy')} label={t('decidedBy')} hint={t('decidedByHint')} />
        <TextField {...field('decidedOn')} type="date" label={t('decidedOn')} />
      </div>
      <TextField {...field('paper')} type="url" label={t('paper')} hint={t('paperHint')} />
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('keep')}
        </Button>
      </div>
    </form>
  );
}
