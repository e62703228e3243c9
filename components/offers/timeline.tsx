import './timeline.css';
import { Time } from '../ui/time';
import type { useMarked } from '../ui/use-marked';

type Marked = ReturnType<typeof useMarked>;

interface Step {
  date: string;
  title: string;
  text?: string;
}

/** What happens when. The steps that lie behind us are marked as such, for eyes; the dates say it to all. */
export function Timeline({ steps, today, marked }: { steps: readonly Step[]; today: Date; marked?: Marked }) {
  return (
    <ol className="timeline">
      {steps.map((step) => (
        <li key={`${step.date}${step.title}`} className={new Date(step.date) <= today ? 'is-past' : undefined}>
          <span className="timeline__date">
            <Time at={step.date} />
          </span>
          <strong className="timeline__title" {...marked}>
            {step.title}
          </strong>
          {step.text && <span {...marked}>{step.text}</span>}
        </li>
      ))}
    </ol>
  );
}
