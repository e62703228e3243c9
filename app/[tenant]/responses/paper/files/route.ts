import { answersWithFilesRoute } from '@/lib/surveys/answers-route.next';
import { way } from '../way';

/** The same for a page that asks for files. */
export const POST = answersWithFilesRoute(way);
