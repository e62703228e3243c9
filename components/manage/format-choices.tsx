import './formats.css';
import { useTranslations } from 'next-intl';
import type { Activity } from '@/lib/formats/format';
import { iconFor } from '../offers/format-name';
import { Icon } from '../ui/icon';

interface Choice {
  code: string;
  opens: readonly Activity[];
  href: string;
}

/** All ways to take part that there are, each in its own words. */
export function FormatChoices({ choices, first }: { choices: readonly Choice[]; first: boolean }) {
  const t = useTranslations('manage.formats');
  const texts = useTranslations('formats');
  return (
    <section aria-labelledby="choose">
      <h2 id="choose" className="formats__title">
        {first ? t('chooseFirst') : t('chooseMore')}
      </h2>
      <ul className="choices">
        {choices.map(({ code, opens, href }) => (
          <li key={code}>
            <a className="choices__card" href={href}>
              <Icon name={iconFor(opens)} size="large" />
              <span className="choices__words">
                <strong>{texts(`${code}.name`)}</strong>
                <span>{texts(`${code}.summary`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
