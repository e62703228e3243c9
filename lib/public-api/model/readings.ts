import type { z } from 'zod';
import type { ParameterName } from '@/lib/open-data/model/parameters';
import { NARROWING } from './following';
import { Comment, CommentList, DecisionList, NewComment, Offer, OfferList, Results } from './schemas';

/** One address of the reading interface: what its definition says, and what its route takes. */
export interface Reading {
  /** Below `/api/v1`; what stands in braces differs. */
  path: string;
  operationId: string;
  accepts: readonly ParameterName[];
  schema: z.ZodType;
}

/** The same of what is no JSON: its media type. */
export type TextReading = Omit<Reading, 'schema'> & { type: string };

const ATOM_TYPE = 'application/atom+xml';
const CALENDAR_TYPE = 'text/calendar';

const PART = '/{town}/offers/{offer}/parts/{part}';

/** All that is read as JSON besides the standard's resources. */
export const readings = {
  offers: {
    path: '/{town}/offers',
    operationId: 'listOffers',
    accepts: ['state', 'topic', 'limit', 'cursor'],
    schema: OfferList,
  },
  offer: { path: '/{town}/offers/{offer}', operationId: 'getOffer', accepts: [], schema: Offer },
  comments: {
    path: `${PART}/comments`,
    operationId: 'listComments',
    accepts: ['limit', 'cursor'],
    schema: CommentList,
  },
  entryComments: {
    path: `${PART}/entries/{entry}/comments`,
    operationId: 'listEntryComments',
    accepts: ['limit', 'cursor'],
    schema: CommentList,
  },
  results: { path: `${PART}/results`, operationId: 'getResults', accepts: [], schema: Results },
  decisions: { path: '/{town}/decisions', operationId: 'listDecisions', accepts: ['cursor'], schema: DecisionList },
} as const satisfies Record<string, Reading>;

/** What feed readers and calendars read: text, in a form of its own. */
export const feeds = {
  town: { path: '/{town}/feed', operationId: 'feed', accepts: NARROWING, type: ATOM_TYPE },
  townCalendar: { path: '/{town}/calendar', operationId: 'calendar', accepts: NARROWING, type: CALENDAR_TYPE },
  offer: { path: '/{town}/offers/{offer}/feed', operationId: 'offerFeed', accepts: [], type: ATOM_TYPE },
  calendar: { path: '/{town}/offers/{offer}/calendar', operationId: 'offerCalendar', accepts: [], type: CALENDAR_TYPE },
  part: { path: `${PART}/feed`, operationId: 'partFeed', accepts: [], type: ATOM_TYPE },
  entry: { path: `${PART}/entries/{entry}/feed`, operationId: 'entryFeed', accepts: [], type: ATOM_TYPE },
} as const satisfies Record<string, TextReading>;

/** All that is written, with a key: at the same addresses. */
export const writings = {
  comment: {
    path: readings.comments.path,
    operationId: 'postComment',
    scope: 'comments:write',
    input: NewComment,
    schema: Comment,
  },
} as const;

export const JSON_TYPE = 'application/json';
