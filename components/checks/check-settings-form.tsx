import { useTranslations } from 'next-intl';
import { Section } from '@/components/manage/section';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { TextArea } from '@/components/ui/fields';
import { type CheckName, checkNames } from '@/lib/checks/model/check';

interface Props {
  action: string;
  atWork: readonly CheckName[];
  /** The list as it is typed: one word a line. */
  list: string;
  error: string | undefined;
}

/** Which checks are at work, and the town's own words. */
export function CheckSettingsForm({ action, atWork, list, error }: Props) {
  const t = useTranslations('checks');
  return (
    <Section id="checks" title={t('checks')} help={t('checksHelp')}>
      <form className="settings-form" method="post" action={action}>
        <div className="kern-fieldset__body">
          {checkNames.map((name) => (
            <Check
              key={name}
              type="checkbox"
              name={name}
              value="flag"
              label={t(`names.${name}`)}
              hint={t(`hints.${name}`)}
              defaultChecked={atWork.includes(name)}
            />
          ))}
        </div>
        <TextArea
          name="list"
          label={t('list.label')}
          hint={t('list.hint')}
          error={error}
          rows={12}
          defaultValue={list}
          spellCheck={false}
        />
        <Button type="submit">{t('save')}</Button>
      </form>
    </Section>
  );
}
