import './desk.css';
import './decision.css';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { Details } from '@/components/ui/details';
import type { Rule } from '@/lib/moderation/queries/rules';
import { TOGETHER } from '@/lib/review/model/together';
import type { heldGroup } from '@/lib/review/queries/groups';
import { GroupFacts } from './group-facts';
import { RuleAndReason } from './rule-and-reason';

interface Props {
  tenantSlug: string;
  group: Awaited<ReturnType<typeof heldGroup>>;
  rules: readonly Rule[];
}

/** The texts of a group, each to be left out, and both ways to decide about all that is chosen. */
export function GroupForm({ tenantSlug, group, rules }: Props) {
  const t = useTranslations('moderation.group');
  const more = group.count - group.shown.length;
  return (
    <form className="decision" method="post" action={`/${tenantSlug}/moderation/waiting/together`}>
      <GroupFacts group={group} />
      <p>{t('lead')}</p>
      <input type="hidden" name="key" value={group.key} />
      <input type="hidden" name="upTo" value={group.upTo} />
      <Chosen shown={group.shown} />
      {more > 0 && (
        <Check
          type="checkbox"
          name="rest"
          value="1"
          label={t('rest', { count: Math.min(more, TOGETHER), more })}
          hint={t(group.kind === 'burst' ? 'restUnlike' : 'restAlike', { limit: TOGETHER })}
          defaultChecked={group.kind !== 'burst'}
        />
      )}
      <RuleAndReason id="group" rules={rules} hint={t('reasonHint')} />
      <div className="buttons">
        <Button name="choice" value="refuse">
          {t('refuse')}
        </Button>
        <ButtonLink kind="tertiary" href={`/${tenantSlug}/moderation/waiting`}>
          {t('back')}
        </ButtonLink>
      </div>
      <Details summary={t('publish')}>
        <p>{t('publishHint')}</p>
        <Button name="choice" value="publish" kind="secondary" formNoValidate>
          {t('publishNow')}
        </Button>
      </Details>
    </form>
  );
}

function Chosen({ shown }: Pick<Props['group'], 'shown'>) {
  const t = useTranslations('moderation.group');
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('chosen')}</legend>
      <ul className="desk">
        {shown.map(({ id, author, text, offer, format }) => (
          <li key={id} className="desk__item">
            <input type="hidden" name="shown" value={id} />
            <Check
              type="checkbox"
              name="held"
              value={id}
              label={text}
              hint={`${author}, ${offer}: ${format}`}
              defaultChecked
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
