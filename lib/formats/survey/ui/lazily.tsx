'use client';
import { type ComponentProps, lazy } from 'react';

/*
 * Next sends all client code that a page can reach along with it, and every page with formats reaches this one. What
 * needs zod and the form library is therefore fetched where it is shown. Without a boundary around it, since the page
 * has to wait for it on the server: HTML that a script has to move into place is none without scripts.
 */
const Form = lazy(async () => ({ default: (await import('./survey-form')).SurveyForm }));
const Results = lazy(async () => ({ default: (await import('./live-results')).LiveResults }));
const Cells = lazy(async () => ({ default: (await import('@/components/map/cell-map')).CellMap }));
const Builder = lazy(async () => ({ default: (await import('./builder/questions-builder')).QuestionsBuilder }));

export const SurveyForm = (props: ComponentProps<typeof Form>) => <Form {...props} />;
export const LiveResults = (props: ComponentProps<typeof Results>) => <Results {...props} />;
export const CellMap = (props: ComponentProps<typeof Cells>) => <Cells {...props} />;
export const QuestionsBuilder = (props: ComponentProps<typeof Builder>) => <Builder {...props} />;
