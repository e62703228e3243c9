import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

interface Props {
  tenantSlug: string;
  offerId: string;
  following: boolean;
  /** Where it goes on; absent: at the offer. */
  back?: string;
  /** The offer, where several can be ended on one page. */
  named?: string;
}

/** Follows an offer, or ends that with one click. */
export function FollowButton({ tenantSlug, offerId, following, back, named }: Props) {
  const t = useTranslations('offers.follow');
  return (
    <form method="post" action={`/${tenantSlug}/follows`}>
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name="follow" value={following ? 'no' : 'yes'} />
      {back && <input type="hidden" name="back" value={back} />}
      <Button type="submit" kind="secondary" small icon={following ? 'close' : 'mail'}>
        {following ? (named ? t('endNamed', { title: named }) : t('end')) : t('begin')}
      </Button>
    </form>
  );
}
