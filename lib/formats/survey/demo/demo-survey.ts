import type { DemoPart } from '@/db/demo/content/model';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { DemoAnswers } from './voices';

/** A survey of the demo, and how many answers it has got so far. */
export interface DemoSurvey {
  part: DemoPart<SurveySettings>;
  count: number;
  /** Absent: nobody has answered. */
  answers?: DemoAnswers;
  /** Who, counted from 0, sends a picture along. */
  picture?: { question: string; person: number; name: string };
}
