import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import './steps.css';

export const steps = ['details', 'papers', 'layers', 'formats', 'preview', 'publish', 'overview', 'result'] as const;
export type Step = (typeof steps)[number];

interface Props {
  current: Step;
  /** The address of each step; none while there is no offer yet. */
  hrefs: Partial<Record<Step, string>>;
  done: ReadonlySet<Step>;
}

/** The way from an idea to a published offer. Each step can be gone to at any time. */
export function Steps({ current, hrefs, done }: Props) {
  const t = useTranslations('manage.steps');
  return (
    <nav className="steps" aria-label={t('label')}>
      <ol className="steps__list">
        {steps.map((step, index) => (
          <li key={step} className={`steps__step${step === current ? ' steps__step--current' : ''}`}>
            <StepLink href={hrefs[step]} current={step === current}>
              <span className="steps__number" aria-hidden="true">
                {done.has(step) ? <Icon name="check" size="small" /> : index + 1}
              </span>
              <span>
                {t(step)}
                {done.has(step) && <VisuallyHidden> ({t('done')})</VisuallyHidden>}
              </span>
            </StepLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepLink({
  href,
  current,
  children,
}: {
  href?: string | undefined;
  current: boolean;
  children: React.ReactNode;
}) {
  if (!href) return <span className="steps__link">{children}</span>;
  return (
    <a className="steps__link" href={href} aria-current={current ? 'step' : undefined}>
      {children}
    </a>
  );
}
