import type { UseFormRegisterReturn } from 'react-hook-form';

/** What ties a field to its form by its name: registration, first value, and what is wrong with it. */
export type FieldOf = (name: string) => UseFormRegisterReturn & { defaultValue: string; error: string | undefined };
