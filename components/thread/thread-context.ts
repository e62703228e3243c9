'use client';
import { createContext, useContext } from 'react';
import type { Action } from './address';
import type { ThreadProps } from './thread';
import type { Discussion } from './use-discussion';

/** What the parts of a discussion share. It stays the same while comments come in, so that only new ones are drawn. */
export interface ThreadScope extends Omit<ThreadProps, 'action'> {
  discussion: Discussion;
  action: Action | null;
  setAction: (action: Action | null) => void;
}

export const ThreadContext = createContext<ThreadScope | null>(null);

export function useThreadScope(): ThreadScope {
  const scope = useContext(ThreadContext);
  if (!scope) throw new Error('outside of a thread');
  return scope;
}
