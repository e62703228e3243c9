import { cache } from 'react';
import { stateTenant } from '@/lib/tenants/queries';

/** The state whose portal this is, looked up once in a request; null before it is connected. */
export const currentState = cache(stateTenant);
