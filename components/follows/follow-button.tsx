import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

interface Props {
  tenantSlug: string;
  /** What is followed, as `FollowWish` has it. */
  what: Record<string, string>;
  /** The follow that ends; null: it begins. */
  followId: string | null;
  /** Where it goes on; absent: at the offer. */
  back?: string;
  /** What the button says where it begins. */
  begin: string;
  /** What it is, where several can be ended on one page. */
  named?: string;
}

/** Follows something, or ends that with one click. */
export function FollowButton({ tenantSlug, what, followId, back, begin, named }: Props) {
  const t = useTranslations('follows');
  const fields = Object.entries(followId ? { followId } : what);
  return (
    <form method="post" action={`/${tenantSlug}/follows`}>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {back && <input type="hidden" name="back" value={back} />}
      <Button type="submit" kind="secondary" small icon={followId ? 'close' : 'mail'}>
        {followId ? (named ? t('endNamed', { title: named }) : t('end')) : begin}
      </Button>
    </form>
  );
}
