import type { Category, MarkIcon } from '@/lib/annotations/model/settings';

/** How a category is called and drawn. An entry may have one that the map no longer has; its label is then empty. */
export const categoryOf = (categories: readonly Category[], key: string): Pick<Category, 'label' | 'colour' | 'icon'> =>
  categories.find((category) => category.key === key) ?? unknown;

const unknown = { label: '', colour: '#5b6470', icon: 'question' as MarkIcon };
