import { useTranslations } from 'next-intl';
import { isWhole, type Language, languageNames } from '@/lib/languages/model';
import { Button } from '../ui/button';
import { ChoiceGroup } from '../ui/choices';
import { Select } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  /** All that the platform speaks, and those that the space offers, the first one first. */
  known: readonly Language[];
  offered: readonly Language[];
  errors: ReadonlyMap<string, string>;
}

/** In which languages the space is to be had. */
export function LanguageChoice({ action, known, offered, errors }: Props) {
  const t = useTranslations('town.settings');
  const choices = known.map((value) => ({ value, label: languageNames[value] }));
  return (
    <Section id="languages" title={t('languages')} help={t('languagesHelp')}>
      <form className="settings-form" method="post" action={action}>
        <ChoiceGroup
          type="checkbox"
          name="languages"
          legend={t('languagesLabel')}
          choices={choices}
          chosen={offered}
          error={errors.get('languages')}
        />
        <Select
          name="first"
          label={t('first')}
          hint={t('firstHint')}
          choices={choices.filter(({ value }) => isWhole(value))}
          defaultValue={offered[0]}
          error={errors.get('first')}
        />
        <Button type="submit" kind="secondary">
          {t('saveLanguages')}
        </Button>
      </form>
    </Section>
  );
}
