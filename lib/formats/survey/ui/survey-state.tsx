import { getFormatter, getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import type { OfferFormat } from '@/lib/offers/model';
import type { SurveyPage } from '@/lib/surveys/queries';
import { ForgetDrafts } from './lazily';
import { Spoken } from './words/spoken';

interface Props {
  format: OfferFormat;
  survey: SurveyPage;
  /** What this browser may still keep of the answers. */
  drafts: readonly string[];
}

/** What stands between this person and the questions, or the thanks for having answered. */
export async function SurveyState({ format, survey, drafts }: Props) {
  const t = await getTranslations('formats.survey.state');
  const date = (await getFormatter()).dateTime(format.closesAt, { dateStyle: 'long', timeStyle: 'short' });
  if (survey.hasAnswered) {
    return (
      <div id="survey-thanks" className="survey-thanks" tabIndex={-1}>
        <Alert tone="success" title={t('thanks')}>
          {survey.settings.thanks && (
            <p className="survey-prose">
              <Spoken path="thanks">{survey.settings.thanks}</Spoken>
            </p>
          )}
        </Alert>
        <ForgetDrafts names={drafts} />
      </div>
    );
  }
  if (format.state === 'closed') return <Alert title={t('closed')}>{t('closedAt', { date })}</Alert>;
  if (format.state === 'announced') return <Announced opensAt={format.opensAt} />;
  const { answer } = survey.may;
  if (!answer.ok && answer.code === 'member.suspended') return <Alert tone="warning" title={t('suspended')} />;
  if (!answer.ok && answer.code === 'survey.other-key') return <OtherKey />;
  return null;
}

/** Without its key the platform would not know who has taken part. */
async function OtherKey() {
  const t = await getTranslations('refusals');
  return <Alert tone="warning" title={t('survey.other-key')} />;
}

async function Announced({ opensAt }: { opensAt: Date }) {
  const t = await getTranslations('formats.survey.state');
  const date = (await getFormatter()).dateTime(opensAt, { dateStyle: 'long', timeStyle: 'short' });
  return <Alert title={t('announced', { date })} />;
}
