import type { Category, MarkIcon } from '@/lib/annotations/model/settings';

/** How a category is called and drawn. An entry may have one that the map no longer has; its label is then empty. */
export const categoryOf = (categories: readonly Category[], key: string): Pick<Category, 'label' | 'colour' | 'icon'> =>
  lookOf(categories.find((category) => category.key === key) ?? UNKNOWN);

const lookOf = ({ label, colour, icon }: Pick<Category, 'label' | 'colour' | 'icon'>) => ({ label, colour, icon });

const UNKNOWN = { label: '', colour: '#5b6470', icon: 'question' as MarkIcon };
