import { getFormatter, getTranslations } from 'next-intl/server';
import type { AnswerFile } from '@/lib/surveys/queries/files';

interface Props {
  tenantSlug: string;
  files: readonly AnswerFile[];
}

/** The files that came with answers, for staff, each to be saved. */
export async function SentFiles({ tenantSlug, files }: Props) {
  const t = await getTranslations('formats.survey.sent');
  const format = await getFormatter();
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="survey-sent">
      <h3 id="survey-sent">{t('title')}</h3>
      <p className="survey-remark">{t('note')}</p>
      <ul className="survey-sent">
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`/${tenantSlug}/manage/answer-files/${id}`} download>
              {name}
            </a>{' '}
            {t('size', { size: format.number(Math.ceil(size / 1024)) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
