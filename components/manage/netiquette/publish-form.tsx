import '../manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choices';
import { TextArea } from '@/components/ui/fields';
import { tongues, WHAT_CHANGED_LIMIT } from '@/lib/netiquette/model';
import { Section } from '../section';

interface Props {
  base: string;
  /** The number that it gets. */
  version: number;
  typed: Readonly<Record<string, string>>;
  errors: ReadonlyMap<string, string>;
}

/** Publishing what was edited: whether people are to be asked again, and what has changed. Or dropping it. */
export function PublishForm({ base, version, typed, errors }: Props) {
  const t = useTranslations('netiquette.edit');
  const names = useTranslations('netiquette.tongues');
  return (
    <Section id="publish" title={t('publish', { version })}>
      <form className="manage-form" method="post" action={`${base}/publish`}>
        <ChoiceGroup
          type="radio"
          name="changes"
          legend={t('changes')}
          chosen={[typed.changes ?? 'rules']}
          error={errors.get('changes')}
          choices={[
            { value: 'rules', label: t('changesRules'), hint: t('changesRulesHint') },
            { value: 'words', label: t('changesWords'), hint: t('changesWordsHint') },
          ]}
          required
        />
        {tongues.map((tongue) => (
          <TextArea
            key={tongue}
            name={`what-${tongue}`}
            label={t('what', { language: names(tongue) })}
            hint={tongue === 'de' ? t('whatHint') : undefined}
            optional={tongue === 'de' ? undefined : t('optional')}
            defaultValue={typed[`what-${tongue}`]}
            error={errors.get(`what-${tongue}`)}
            rows={2}
            maxLength={WHAT_CHANGED_LIMIT}
            required={tongue === 'de'}
          />
        ))}
        <div className="buttons">
          <Button icon="check">{t('confirm')}</Button>
        </div>
      </form>
      <form method="post" action={`${base}/discard`}>
        <Button kind="tertiary">{t('discard')}</Button>
      </form>
    </Section>
  );
}
