import './decision.css';
import { useFormatter, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import type { Asked, Statement } from '@/lib/moderation/queries/statement';

interface Props {
  action: string;
  statement: Pick<Statement, 'id' | 'kind' | 'href'>;
  asked: Asked;
}

/** What a moderator asks the author for, and the way to do it or to answer. */
export function AskedPart({ asked, ...rest }: Props) {
  const t = useTranslations('report.statement.asked');
  return (
    <section className="notice-objecting" aria-labelledby="asked">
      <h2 id="asked">{t('title')}</h2>
      {asked.answer !== null ? (
        <Alert tone="info" title={t(asked.answer)} />
      ) : asked.isOpen ? (
        <Open asked={asked} {...rest} />
      ) : (
        <p>{t('over')}</p>
      )}
    </section>
  );
}

function Open({ asked, action, statement }: Props) {
  const t = useTranslations('report.statement.asked');
  const date = useFormatter().dateTime(asked.dueAt, { dateStyle: 'long' });
  if (asked.text === null)
    return (
      <>
        <p>{t('change', { date })}</p>
        <ButtonLink href={editing(statement)}>{t('edit')}</ButtonLink>
      </>
    );
  return (
    <form className="decision" method="post" action={action}>
      <p>{t('proposal')}</p>
      <blockquote className="statement__text">{asked.text}</blockquote>
      <p>{t(asked.isHidden ? 'hidden' : 'until', { date })}</p>
      <input type="hidden" name="decisionId" value={statement.id} />
      <div className="buttons">
        <Button name="answer" value="agreed">
          {t('agree')}
        </Button>
        <Button name="answer" value="refused" kind="secondary">
          {t('refuse')}
        </Button>
      </div>
    </form>
  );
}

/** A comment's form opens by its address; an entry of a map has its own beside it. */
function editing({ kind, href, id: _ }: Props['statement']): string {
  if (kind === 'annotation') return href;
  const [path = '', anchor = ''] = href.split('#');
  return `${path}&edit=${anchor}#${anchor}`;
}
