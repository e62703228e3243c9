import './manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { ChoiceGroup } from '../ui/choices';
import { Section } from './section';

interface Props {
  action: string;
  offerId: string;
  editors: readonly { id: string; name: string; isNamed: boolean }[];
}

/** To whom of the editors an offer is limited; to none: all of them may edit it. */
export function OfferEditors({ action, offerId, editors }: Props) {
  const t = useTranslations('town.offerEditors');
  if (editors.length === 0) return null;
  return (
    <form className="manage-form" method="post" action={action}>
      <Section id="editors" title={t('title')} help={t('help')}>
        <input type="hidden" name="offerId" value={offerId} />
        <ChoiceGroup
          type="checkbox"
          name="memberIds"
          legend={t('who')}
          choices={editors.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={editors.filter(({ isNamed }) => isNamed).map(({ id }) => id)}
        />
        <div className="buttons">
          <Button type="submit" kind="secondary">
            {t('save')}
          </Button>
        </div>
      </Section>
    </form>
  );
}
