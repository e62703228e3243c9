import './demo-people.css';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

/** Somebody to be in the demo. */
export interface DemoPerson {
  email: string;
  pseudonym: string | null;
  roles: string[];
  suspended: boolean;
}

/** In demo mode: the people one can be with one click, each with a sentence about what they may do. */
export function DemoPeople({ tenantSlug, next, people }: { tenantSlug: string; next: string; people: DemoPerson[] }) {
  const t = useTranslations('identity.demo');
  if (people.length === 0) return null;
  return (
    <section className="demo-people__section" aria-labelledby="demo-people">
      <h2 id="demo-people">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="demo-people">
        {people.map((person) => {
          const name = person.pseudonym ?? t('nameless');
          return (
            <li key={person.email}>
              <h3>{name}</h3>
              <p>{t(`people.${partOf(person)}`)}</p>
              <form action={`/${tenantSlug}/sign-in/demo`} method="post">
                <input type="hidden" name="next" value={next} />
                <input type="hidden" name="email" value={person.email} />
                <Button kind="secondary" small>
                  {t('be', { name: name.split(' ')[0] ?? name })}
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const parts = ['admin', 'operator', 'moderator', 'editor', 'planner'] as const;

const partOf = ({ pseudonym, roles, suspended }: DemoPerson) =>
  suspended
    ? 'suspended'
    : (parts.find((part) => roles.includes(part)) ?? (pseudonym === null ? 'newcomer' : 'resident'));
