import './template-choices.css';
import { useTranslations } from 'next-intl';

interface Props {
  /** The format's code. */
  format: string;
  /** The codes of what one may start from. */
  templates: readonly string[];
  chosen: string | undefined;
}

/** What an editor may start from. Choosing anew begins anew. */
export function TemplateChoices({ format, templates, chosen }: Props) {
  const t = useTranslations('manage.format');
  const texts = useTranslations('formats');
  if (templates.length === 0) return null;
  return (
    <nav className="template-choices" aria-labelledby="templates">
      <h3 id="templates">{t('templates')}</h3>
      <ul>
        {templates.map((code) => (
          <li key={code}>
            <a href={`?template=${code}`} aria-current={code === chosen ? 'true' : undefined}>
              <strong>{texts(`${format}.templates.${code}.name`)}</strong>
              <span>{texts(`${format}.templates.${code}.summary`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
