import './themes.css';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Select } from '@/components/ui/fields';
import type { ThemeView } from '@/lib/themes/model';
import { ThemeForm } from './theme-form';

interface Props {
  themes: readonly ThemeView[];
  offerId: string;
  /** The address below which each theme's page and the forms are. */
  base: string;
}

/** The themes in their order, each to be written, filled, moved, merged or removed. */
export function ThemeList({ themes, offerId, base }: Props) {
  const t = useTranslations('manage.themes');
  if (themes.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="theme-list">
      {themes.map((theme, index) => (
        <li key={theme.id}>
          <h3>{theme.name}</h3>
          <p>{t('count', { count: theme.count })}</p>
          <div className="buttons">
            <ButtonLink small kind="secondary" href={`${base}/${theme.id}`}>
              {t('fill')}
            </ButtonLink>
            {index > 0 && <Deed {...{ base, theme }} deed="move" to="up" />}
            {index < themes.length - 1 && <Deed {...{ base, theme }} deed="move" to="down" />}
            <Deed {...{ base, theme }} deed="remove" />
          </div>
          <Details summary={t('edit')}>
            <ThemeForm action={`${base}/keep`} {...{ offerId, theme }} />
            {themes.length > 1 && <Merge {...{ base, theme, themes }} />}
          </Details>
        </li>
      ))}
    </ol>
  );
}

interface Of {
  base: string;
  theme: ThemeView;
}

function Deed({ base, theme: { id, name }, deed, to }: Of & { deed: 'move' | 'remove'; to?: 'up' | 'down' }) {
  const t = useTranslations('manage.themes');
  return (
    <form method="post" action={`${base}/${deed}`}>
      <input type="hidden" name="themeId" value={id} />
      {to && <input type="hidden" name="to" value={to} />}
      <Button type="submit" small kind="tertiary">
        {t(to ?? 'remove', { name })}
      </Button>
    </form>
  );
}

function Merge({ base, theme, themes }: Of & { themes: readonly ThemeView[] }) {
  const t = useTranslations('manage.themes');
  const others = themes.filter(({ id }) => id !== theme.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form className="manage-form" method="post" action={`${base}/merge`}>
      <input type="hidden" name="themeId" value={theme.id} />
      <Select name="into" id={`into-${theme.id}`} label={t('mergeInto', { name: theme.name })} choices={others} />
      <div className="buttons">
        <Button type="submit" kind="secondary">
          {t('merge')}
        </Button>
      </div>
    </form>
  );
}
