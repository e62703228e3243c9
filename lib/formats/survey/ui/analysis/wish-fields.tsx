import { type AnalysisWish, fieldsOf } from '@/lib/surveys/model/analysis-wish';

interface Props {
  wish: AnalysisWish;
  /** What the form asks for itself. */
  without: readonly string[];
}

/** What else the address says goes along with a form. */
export const WishFields = ({ wish, without }: Props) =>
  fieldsOf(wish)
    .filter(([name]) => !without.includes(name) && name !== 'page')
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
