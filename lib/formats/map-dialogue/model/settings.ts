import { z } from 'zod';
import { AnnotatedSettings } from '@/lib/annotations/model/settings';

export const PLANS_LIMIT = 6;
export const PLAN_TITLE_LIMIT = 80;
export const QUESTION_LIMIT = 300;

/** A plan drawing: GeoJSON from our own host only, since a page asks nobody else. Features bring name and colours. */
export const Plan = z.object({
  title: z.string().trim().min(1, 'plan.title-missing').max(PLAN_TITLE_LIMIT, 'plan.title-too-long'),
  href: z.string().regex(/^\/[\w%-][\w./%-]*$/, 'plan.foreign-address'),
});
export type Plan = z.output<typeof Plan>;

/** What an editor decides about one map: what it asks, about what one can say something, where, and over which plans. */
export const MapDialogueSettings = AnnotatedSettings.extend({
  question: z.string().trim().max(QUESTION_LIMIT, 'question.too-long').optional(),
  plans: z.array(Plan).max(PLANS_LIMIT, 'plans.too-many').default([]),
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
  plans: [],
};
