'use client';
import { type ComponentProps, lazy } from 'react';

/*
 * Next sends all client code that a page can reach along with it, and every page with formats reaches this one. The
 * map's part is therefore fetched where it is shown. Without a boundary around it, since the page has to wait for it on
 * the server: HTML that a script has to move into place is none without scripts.
 */
const Dialogue = lazy(async () => ({ default: (await import('./map-dialogue')).MapDialogue }));

export const MapDialogue = (props: ComponentProps<typeof Dialogue>) => <Dialogue {...props} />;
