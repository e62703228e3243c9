/** Who may write in a discussion; the town's own people may in any case. */
export const writerGroups = ['everyone', 'residents', 'invited', 'officials'] as const;
export type Writers = (typeof writerGroups)[number];

/** How many addresses may be asked to write: far more than anybody types. */
export const INVITED_LIMIT = 500;
