import '../manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/fields';
import { BODY_LIMIT, TITLE_LIMIT, type Tongue, tongues } from '@/lib/netiquette/model';
import { fieldOf } from '@/lib/netiquette/model/draft';
import { Section } from '../section';

interface Values {
  values: Readonly<Record<string, string>>;
  errors: ReadonlyMap<string, string>;
}

/** A rule to be edited in each language. `number` is null for a new one. */
export function RuleForm({ base, number, ...rest }: Values & { base: string; number: number | null }) {
  const t = useTranslations('netiquette.edit');
  return (
    <>
      <form className="manage-form" method="post" action={`${base}/keep-rule`}>
        <input type="hidden" name="number" value={number ?? ''} />
        {tongues.map((tongue) => (
          <InTongue key={tongue} tongue={tongue} {...rest} />
        ))}
        <div className="buttons">
          <Button icon="check">{t('keep')}</Button>
        </div>
      </form>
      {number !== null && (
        <Section id="remove" title={t('remove')} help={t('removeHelp')}>
          <form method="post" action={`${base}/remove-rule`}>
            <input type="hidden" name="number" value={number} />
            <Button kind="secondary">{t('remove')}</Button>
          </form>
        </Section>
      )}
    </>
  );
}

function InTongue({ tongue, values, errors }: Values & { tongue: Tongue }) {
  const t = useTranslations('netiquette');
  const field = (part: 'title' | 'body' | 'allowed' | 'notAllowed') => ({
    name: fieldOf(part, tongue),
    label: t(`edit.fields.${part}`),
    defaultValue: values[fieldOf(part, tongue)],
    error: errors.get(fieldOf(part, tongue)),
  });
  const examples = { rows: 3, hint: t('edit.examplesHint') };
  const help = tongue === 'de-simple' ? t('edit.simpleHelp') : undefined;
  return (
    <Section id={`in-${tongue}`} title={t(`tongues.${tongue}`)} help={help}>
      <TextField {...field('title')} maxLength={TITLE_LIMIT} required={tongue === 'de'} />
      <TextArea {...field('body')} rows={tongue === 'de-simple' ? 8 : 4} maxLength={BODY_LIMIT} />
      <TextArea {...field('allowed')} {...examples} />
      <TextArea {...field('notAllowed')} {...examples} />
    </Section>
  );
}
