import { z } from 'zod';
import { AnnotatedSettings } from '@/lib/annotations/model/settings';

export const QUESTION_LIMIT = 300;

/** What an editor decides about one map: what it asks, about what one can say something, and where. */
export const MapDialogueSettings = AnnotatedSettings.extend({
  question: z.string().trim().max(QUESTION_LIMIT, 'question.too-long').optional(),
});
export type MapDialogueSettings = z.output<typeof MapDialogueSettings>;

/** What an editor starts from. The colours can be told apart with the common kinds of colour blindness. */
export const startingSettings: z.input<typeof MapDialogueSettings> = {
  categories: [
    { key: 'idea', label: 'Idee', colour: '#1f6f4a', icon: 'idea' },
    { key: 'problem', label: 'Problem', colour: '#b3261e', icon: 'warning' },
    { key: 'praise', label: 'Das ist gut so', colour: '#9a2f7a', icon: 'heart' },
    { key: 'question', label: 'Frage', colour: '#1f5aa6', icon: 'question' },
  ],
};
