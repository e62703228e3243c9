import './desk.css';
import './decision.css';
import { useTranslations } from 'next-intl';
import { FindingList } from '@/components/checks/finding-list';
import { Button, ButtonLink } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Time } from '@/components/ui/time';
import type { Rule } from '@/lib/moderation/queries/rules';
import type { HeldGroup } from '@/lib/review/queries/groups';
import type { Waiting } from '@/lib/review/queries/waiting';
import { GroupFacts } from './group-facts';
import { RuleAndReason } from './rule-and-reason';

interface Props {
  tenantSlug: string;
  groups: readonly HeldGroup[];
  rules: readonly Rule[];
}

/** What waits for review, the oldest first: one alone with both ways to decide, several with the way to all of them. */
export function WaitingList({ groups, ...props }: Props) {
  const t = useTranslations('moderation');
  if (groups.length === 0) return <p>{t('waiting.none')}</p>;
  return (
    <ul className="desk">
      {groups.map((group) =>
        group.count === 1 ? (
          <One key={group.key} held={group.first} {...props} />
        ) : (
          <Several key={group.key} tenantSlug={props.tenantSlug} group={group} />
        ),
      )}
    </ul>
  );
}

function Several({ tenantSlug, group }: { tenantSlug: string; group: HeldGroup }) {
  const t = useTranslations('moderation.group');
  return (
    <li className="desk__item">
      <GroupFacts group={group} />
      <p className="desk__text">{group.first.text}</p>
      <FindingList text={group.first.text} findings={group.first.findings} />
      <ButtonLink small kind="secondary" href={`/${tenantSlug}/moderation/waiting/group?key=${group.key}`}>
        {t('look', { count: group.count })}
      </ButtonLink>
    </li>
  );
}

function One({ held, ...props }: Omit<Props, 'groups'> & { held: Waiting }) {
  const t = useTranslations('moderation');
  return (
    <li className="desk__item" id={`held-${held.id}`}>
      <p className="desk__facts">
        <strong>{held.author}</strong>
        <span>{t(`kinds.${held.kind}`)}</span>
        <Time at={held.sentAt} show="moment" />
      </p>
      {held.answers && <blockquote className="desk__answers">{held.answers}</blockquote>}
      <p className="desk__text">{held.text}</p>
      <FindingList text={held.text} findings={held.findings} />
      <p className="desk__facts">
        <span>
          {held.offer}: <a href={held.href}>{held.format}</a>
        </span>
        {held.place && <span>{held.place}</span>}
      </p>
      <Publish tenantSlug={props.tenantSlug} heldId={held.id} />
      <Refuse {...props} heldId={held.id} />
    </li>
  );
}

function Publish({ tenantSlug, heldId }: { tenantSlug: string; heldId: string }) {
  const t = useTranslations('moderation.waiting');
  return (
    <form method="post" action={`/${tenantSlug}/moderation/waiting/publish`}>
      <input type="hidden" name="heldId" value={heldId} />
      <Button small icon="check">
        {t('publish')}
      </Button>
    </form>
  );
}

function Refuse({ tenantSlug, heldId, rules }: Omit<Props, 'groups'> & { heldId: string }) {
  const t = useTranslations('moderation');
  return (
    <Details summary={t('waiting.refuse')}>
      <form className="decision" method="post" action={`/${tenantSlug}/moderation/waiting/refuse`}>
        <input type="hidden" name="heldId" value={heldId} />
        <RuleAndReason id={heldId} rules={rules} hint={t('hide.hint')} />
        <div className="buttons">
          <Button>{t('waiting.refuse')}</Button>
        </div>
      </form>
    </Details>
  );
}
