'use client';
import { lazy } from 'react';

/*
 * Next sends all client code that a page can reach along with it, and every page with formats reaches this one. What
 * needs zod and the form library is therefore fetched where it is shown. Without a boundary around it, since the page
 * has to wait for it on the server: HTML that a script has to move into place is none without scripts.
 */
export const SurveyForm = lazy(async () => ({ default: (await import('./survey-form')).SurveyForm }));
export const LiveResults = lazy(async () => ({ default: (await import('./live-results')).LiveResults }));
export const QuestionsBuilder = lazy(async () => ({ default: (await import('./questions-builder')).QuestionsBuilder }));
