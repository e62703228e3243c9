import { offers as erlenstedt } from './erlenstedt/offers';
import { offers as haselrode } from './haselrode/offers';
import { offers as lindenfurt } from './lindenfurt/offers';
import { offers as mittelland } from './mittelland/offers';
import type { DemoOffer } from './model';

export const demoOffers: readonly DemoOffer[] = [...lindenfurt, ...erlenstedt, ...haselrode, ...mittelland];
