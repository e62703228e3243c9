import './account-menu.css';
import './menu.css';
import { useTranslations } from 'next-intl';
import { SignOutForm } from '../identity/sign-out-form';
import { ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';
import { VisuallyHidden } from '../ui/visually-hidden';

/** Who is signed in, and which rooms of the house are theirs beyond a resident's. */
export interface Account {
  pseudonym: string | null;
  manages: boolean;
  moderates: boolean;
  /** How many messages they have not marked as read. */
  unread: number;
}

/** The way in, or for somebody who is in: their name and what is theirs. Opens and closes without a script. */
export function AccountMenu({ tenantSlug, account }: { tenantSlug: string; account: Account | null }) {
  const t = useTranslations('layout');
  const to = (path: string) => `/${tenantSlug}/${path}`;
  if (!account) {
    return (
      <ButtonLink kind="secondary" small href={to('sign-in')}>
        {t('signIn')}
      </ButtonLink>
    );
  }
  return (
    <details className="menu" data-staff={account.manages || account.moderates ? '' : undefined}>
      <summary className="quiet">
        <Icon name="user" size="small" />
        <VisuallyHidden>{t('account.menu')}: </VisuallyHidden>
        <span className="account-menu__name">{account.pseudonym ?? t('account.nameless')}</span>
        {account.unread > 0 && (
          <span className="account-menu__unread">
            {account.unread}
            <VisuallyHidden> {t('account.unread', { count: account.unread })}</VisuallyHidden>
          </span>
        )}
        <Icon name="chevron" size="small" />
      </summary>
      <ul className="menu__list">
        <Item href={to('account')}>{t('account.settings')}</Item>
        {account.unread > 0 && (
          <Item href={to('account#messages')}>{t('account.messages', { count: account.unread })}</Item>
        )}
        {account.manages && <Item href={to('manage')}>{t('account.manage')}</Item>}
        {account.moderates && <Item href={to('moderation')}>{t('account.moderation')}</Item>}
        <li>
          <SignOutForm action={to('sign-out')}>
            <button type="submit" className="menu__item quiet-button">
              {t('account.signOut')}
            </button>
          </SignOutForm>
        </li>
      </ul>
    </details>
  );
}

const Item = ({ href, children }: { href: string; children: string }) => (
  <li>
    <a className="menu__item" href={href}>
      {children}
    </a>
  </li>
);
