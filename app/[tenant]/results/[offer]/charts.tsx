import { getFormatter, getTranslations } from 'next-intl/server';
import { BarChart } from '@/components/results/bar-chart';
import type { OfferPage } from '@/lib/offers/queries';
import type { OverTime } from '@/lib/results/queries/over-time';
import type { ThemeView } from '@/lib/themes/model';

interface Props {
  offer: OfferPage;
  over: OverTime;
  themes: readonly ThemeView[];
}

/** How much was said when, in which format, and about what. Drawn on the server; nothing while nothing was said. */
export async function Charts({ offer, over, themes }: Props) {
  const [t, c, format] = [
    await getTranslations('offers.result'),
    await getTranslations('outcome.charts'),
    await getFormatter(),
  ];
  const day = (from: string) => format.dateTime(new Date(`${from}T12:00Z`), { dateStyle: 'medium' });
  const formats = offer.formats.filter(({ contributions }) => contributions > 0);
  if (over.stretches.length + formats.length === 0) return null;
  return (
    <section aria-labelledby="charts">
      <h2 id="charts">{t('charts')}</h2>
      <BarChart
        id="chart-time"
        title={c('time')}
        how={c(`timeHow.${over.unit}`)}
        rows={over.stretches.map(({ from, count }) => ({ key: from, label: day(from), count }))}
        upright
      />
      <BarChart
        id="chart-formats"
        title={c('formats')}
        how={c('formatsHow')}
        rows={formats.map(({ id, title, contributions }) => ({ key: id, label: title, count: contributions }))}
      />
      <BarChart
        id="chart-themes"
        title={c('themes')}
        how={c('themesHow')}
        rows={themes.map(({ id, name, count }) => ({ key: id, label: name, count }))}
      />
    </section>
  );
}
