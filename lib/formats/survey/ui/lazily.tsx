'use client';
import { type ComponentProps, lazy } from 'react';
import { usePagesAround } from './survey-pages';

/*
 * Next sends all client code that a page can reach along with it, and every page with formats reaches this one. What
 * needs zod and the form library, or is on few pages, is therefore fetched where it is shown. Without a boundary around
 * it, since the page has to wait for it on the server: HTML that a script has to move into place is none without scripts.
 */
const Form = lazy(async () => ({ default: (await import('./survey-form')).SurveyForm }));
const Results = lazy(async () => ({ default: (await import('./live-results')).LiveResults }));
const Cells = lazy(async () => ({ default: (await import('@/components/map/cell-map')).CellMap }));
const Builder = lazy(async () => ({ default: (await import('./builder/questions-builder')).QuestionsBuilder }));
const Kiosk = lazy(async () => ({ default: (await import('./kiosk-return')).KioskReturn }));
const Forget = lazy(async () => ({ default: (await import('./forget-drafts')).ForgetDrafts }));

type FormProps = Omit<ComponentProps<typeof Form>, 'pages'>;
type ResultsProps = Omit<ComponentProps<typeof Results>, 'pages'>;

/** Both show the pages that `SurveyPages` holds around them. */
export const SurveyForm = (props: FormProps) => <Form {...props} pages={usePagesAround()} />;
export const LiveResults = (props: ResultsProps) => <Results {...props} pages={usePagesAround()} />;

export const CellMap = (props: ComponentProps<typeof Cells>) => <Cells {...props} />;
export const QuestionsBuilder = (props: ComponentProps<typeof Builder>) => <Builder {...props} />;
export const KioskReturn = (props: ComponentProps<typeof Kiosk>) => <Kiosk {...props} />;
export const ForgetDrafts = (props: ComponentProps<typeof Forget>) => <Forget {...props} />;
