import { answersRoute } from '@/lib/surveys/answers-route.next';
import { way } from './way';

/** Where a kiosk hands in what one person after the other answers. */
export const POST = answersRoute(way);
