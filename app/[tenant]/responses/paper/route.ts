import { answersRoute } from '@/lib/surveys/answers-route.next';
import { way } from './way';

/** Where staff enters what was answered on paper. */
export const POST = answersRoute(way);
