import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { CaseView } from '@/lib/moderation/model/case';
import { authorAddress } from '@/lib/moderation/model/sanction';

/** What is known of the author in numbers; their name once somebody asks for it, which is written down. */
export function CaseAuthor({
  tenantSlug,
  id,
  author,
  history,
  kind,
  contributionId,
}: { tenantSlug: string } & Pick<CaseView, 'id' | 'author' | 'history' | 'kind' | 'contributionId'>) {
  const t = useTranslations('moderation.case');
  return (
    <section aria-labelledby="author">
      <h2 id="author">{t('author')}</h2>
      <p>{t('history', { ...history })}</p>
      <p>
        <a href={authorAddress(tenantSlug, kind, contributionId)}>{t('sanction')}</a>
      </p>
      {author === null ? (
        <form className="queue__take" method="post" action={`/${tenantSlug}/moderation/reveal`}>
          <input type="hidden" name="caseId" value={id} />
          <Button kind="secondary" small>
            {t('reveal')}
          </Button>
          <span>{t('revealHint')}</span>
        </form>
      ) : (
        <p>{author === '' ? t('nameless') : t('name', { name: author })}</p>
      )}
    </section>
  );
}
