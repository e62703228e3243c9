import { answersRoute } from '@/lib/surveys/answers-route.next';
import { way } from './way';

/** Where the form of a survey is posted to. */
export const POST = answersRoute(way);
