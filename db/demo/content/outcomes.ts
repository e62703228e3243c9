import { outcomes as lindenfurt } from './lindenfurt/outcomes';
import type { DemoOutcome } from './model';

export const demoOutcomes: readonly DemoOutcome[] = [...lindenfurt];
