import { useTranslations } from 'next-intl';
import { Details } from '@/components/ui/details';
import { filesOf } from '@/lib/surveys/model/files';
import type { Question } from '@/lib/surveys/model/questions';

interface Props {
  address: string;
  /** The group that is chosen. */
  fields: [name: string, value: string][];
  questions: readonly Question[];
}

/** The answers to take along, of the chosen group. */
export function Files({ address, fields, questions }: Props) {
  const t = useTranslations('formats.survey.analysis');
  const query = fields.length > 0 ? `?${new URLSearchParams(fields)}` : '';
  return (
    <Details summary={t('files')}>
      <p>{t('filesText')}</p>
      <ul>
        {filesOf(questions).map(({ file, words }) => (
          <li key={file}>
            <a href={`${address}/${file}${query}`} download>
              {t(words)}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
