import { useTranslations } from 'next-intl';
import { KEY_NAME_LIMIT, type KeyView, speeds } from '@/lib/api-keys/model';
import { Button } from '../ui/button';
import { Select, TextField } from '../ui/fields';
import { Time } from '../ui/time';

interface Props {
  /** Below it: `/make` and `/revoke`. */
  base: string;
  keys: readonly KeyView[];
  /** Whether how fast one may read by them is chosen. */
  isTown?: boolean;
  errors: ReadonlyMap<string, string>;
}

/** The keys that count, each with a way to end it, and a form for the next one. */
export function KeyList({ base, keys, isTown = false, errors }: Props) {
  const t = useTranslations('publicApi.keys');
  return (
    <>
      {keys.length === 0 && <p>{t('none')}</p>}
      <ul className="identity__list">
        {keys.map((key) => (
          <li key={key.id}>
            <p className="identity__list-head">{key.name}</p>
            <p className="identity__facts">
              <KeyFacts of={key} />
            </p>
            <form action={`${base}/revoke`} method="post">
              <input type="hidden" name="id" value={key.id} />
              <Button kind="secondary" small aria-label={t('revokeNamed', { name: key.name })}>
                {t('revoke')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form className="identity__form" action={`${base}/make`} method="post">
        <TextField
          name="name"
          id="key-name"
          label={t('name')}
          hint={t('nameHint')}
          maxLength={KEY_NAME_LIMIT}
          error={errors.get('name')}
          required
        />
        {isTown && (
          <Select
            name="perSecond"
            label={t('speedLabel')}
            choices={speeds.map((perSecond) => ({ value: String(perSecond), label: t('speed', { perSecond }) }))}
            error={errors.get('perSecond')}
          />
        )}
        <Button kind="secondary">{t('make')}</Button>
      </form>
    </>
  );
}

function KeyFacts({ of: { madeAt, usedAt, perSecond } }: { of: KeyView }) {
  const t = useTranslations('publicApi.keys');
  return (
    <>
      {t.rich('facts', { made: () => <Time at={madeAt} /> })}{' '}
      {usedAt ? t.rich('used', { at: () => <Time at={usedAt} /> }) : t('unused')}{' '}
      {perSecond !== null && t('speed', { perSecond })}
    </>
  );
}
