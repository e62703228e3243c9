import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Check } from '../ui/choices';
import { TextArea, TextField } from '../ui/fields';
import './members.css';

interface Props {
  base: string;
  /** Where the service sends people back to, with `…` for the short name: an address for each host of the town. */
  callbacks: string[];
  typed: Record<string, string>;
  /** Fields that were refused, with the codes of the sentences why. */
  refused: ReadonlyMap<string, string>;
}

const TEXTS = ['name', 'slug', 'issuer', 'clientId'] as const;

/** Takes in one more service by which one may sign in to the town: it must answer before it is kept. */
export function ProviderForm({ base, callbacks, typed, refused }: Props) {
  const t = useTranslations();
  const errorOf = (field: string) => refused.get(field) && t(`refusals.${refused.get(field)}`);
  const texts = (field: string) => ({
    name: field,
    label: t(`manage.signIn.${field}`),
    hint: t(`manage.signIn.hints.${field}`, { callbacks: callbacks.join(', '), hosts: callbacks.length }),
    error: errorOf(field),
    defaultValue: typed[field] ?? (field === 'groupsClaim' ? 'groups' : ''),
    autoComplete: 'off',
  });
  return (
    <section aria-labelledby="new-provider">
      <h2 id="new-provider">{t('manage.signIn.new')}</h2>
      <form className="provider-form" method="post" action={`${base}/add`}>
        {TEXTS.map((field) => (
          <TextField key={field} {...texts(field)} required />
        ))}
        <TextField {...texts('clientSecret')} defaultValue="" type="password" required />
        <Check
          type="checkbox"
          name="vouchesForEmail"
          value="yes"
          label={t('manage.signIn.vouchesLabel')}
          defaultChecked={typed.vouchesForEmail === 'yes'}
        />
        <TextField {...texts('groupsClaim')} required />
        <TextArea {...texts('groupRoles')} rows={4} />
        <Button icon="check">{t('manage.signIn.add')}</Button>
      </form>
    </section>
  );
}
