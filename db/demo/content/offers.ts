import { offers as erlenstedt } from './erlenstedt/offers';
import { offers as lindenfurt } from './lindenfurt/offers';
import type { DemoOffer } from './model';

export const demoOffers: readonly DemoOffer[] = [...lindenfurt, ...erlenstedt];
