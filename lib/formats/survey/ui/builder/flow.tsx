'use client';
import './flow.css';
import { useTranslations } from 'next-intl';
import { END, type Page } from '@/lib/surveys/model/page';
import { draftsOf } from '../../model/draft';
import { earlierColumns } from './earlier-columns';
import { useConditionWords } from './use-condition-words';

/** Widths and heights of the drawing, in pixels. */
const BOX = { width: 220, height: 52, gap: 34 };
/** How far out the first arrow beside the boxes swings, and each further one beyond it. */
const SWING = { first: 26, each: 16 };

/** A way that leads past the next page, or that not everybody takes. */
interface Way {
  from: number;
  to: number;
  words: string;
}

/** The pages of a survey and the ways between them, as a drawing, and in words below for who does not see it. */
export function Flow({ pages }: { pages: readonly Page[] }) {
  const t = useTranslations('formats.survey.settings.flow');
  const ways = useWays(pages);
  const height = (pages.length + 1) * (BOX.height + BOX.gap);
  const width = BOX.width + SWING.first + SWING.each * (ways.length + 1) + 40;
  return (
    <figure className="survey-flow">
      <svg viewBox={`-8 0 ${width} ${height}`} width={width} aria-hidden="true">
        {pages.map((page, index) => (
          <Box
            key={page.id}
            index={index}
            title={page.title ?? t('page', { number: index + 1 })}
            dashed={!!page.showIf}
          />
        ))}
        <Box index={pages.length} title={t('end')} end />
        {pages.map((page, index) => (
          <path key={page.id} className="survey-flow__next" d={straight(index)} />
        ))}
        {ways.map((way, index) => (
          <Jump key={`${way.from}-${way.to}-${way.words}`} way={way} index={index} />
        ))}
      </svg>
      <figcaption>
        {ways.length === 0 ? (
          <p>{t('straight')}</p>
        ) : (
          <ol>
            {ways.map((way) => (
              <li key={way.words}>{way.words}</li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  );
}

function useWays(pages: readonly Page[]): Way[] {
  const t = useTranslations('formats.survey.settings.flow');
  const about = useTranslations('formats.survey.about');
  const words = useConditionWords(earlierColumns(draftsOf(pages), { page: pages.length, index: 0 }, about));
  const nameOf = (index: number) =>
    pages[index]?.title ?? (index < pages.length ? t('page', { number: index + 1 }) : t('end'));
  const skips = pages.flatMap(({ showIf }, index) =>
    showIf ? [{ from: index - 1, to: index + 1, words: t('only', { page: nameOf(index), when: words(showIf) }) }] : [],
  );
  const jumps = pages.flatMap(({ jumps: own = [] }, from) =>
    own.map(({ to: target, when }) => {
      const to = target === END ? pages.length : pages.findIndex(({ id }) => id === target);
      const facts = { from: nameOf(from), to: nameOf(to) };
      return { from, to, words: when ? t('jump', { ...facts, when: words(when) }) : t('always', facts) };
    }),
  );
  return [...skips, ...jumps];
}

const topOf = (index: number) => index * (BOX.height + BOX.gap) + 1;
const straight = (index: number) => `M${BOX.width / 2} ${topOf(index) + BOX.height}v${BOX.gap - 3}m-5 -6l5 6l5 -6`;

function Box({ index, title, dashed, end }: { index: number; title: string; dashed?: boolean; end?: boolean }) {
  const top = topOf(index);
  const short = title.length > 26 ? `${title.slice(0, 25)}…` : title;
  return (
    <g className="survey-flow__box" data-dashed={dashed || undefined} data-end={end || undefined}>
      <rect x={0} y={top} width={BOX.width} height={BOX.height} rx={end ? BOX.height / 2 : 8} />
      <text x={BOX.width / 2} y={top + BOX.height / 2 + 5}>
        {short}
      </text>
    </g>
  );
}

/** An arrow beside the boxes, with the number under which the words below say when it is taken. */
function Jump({ way, index }: { way: Way; index: number }) {
  const [start, end] = [topOf(way.from) + BOX.height / 2 + 6, topOf(way.to) + BOX.height / 2 - 6];
  const out = BOX.width + SWING.first + SWING.each * index;
  const middle = (start + end) / 2;
  return (
    <g className="survey-flow__jump">
      <path
        d={`M${BOX.width} ${start}C${out + 20} ${start} ${out + 20} ${end} ${BOX.width + 3} ${end}m6 -5l-6 5l6 5`}
      />
      <circle cx={BOX.width + (out + 20 - BOX.width) * 0.75} cy={middle} r={10} />
      <text x={BOX.width + (out + 20 - BOX.width) * 0.75} y={middle + 4.5}>
        {index + 1}
      </text>
    </g>
  );
}
