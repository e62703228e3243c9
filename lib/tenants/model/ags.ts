import { z } from 'zod';

/**
 * An official municipality key (Amtlicher Gemeindeschlüssel) of the Federal Statistical Office: eight digits, which name
 * Land (2, from 01 to 16), administrative district (1), county (2) and municipality (3).
 */
export const Ags = z
  .string()
  .transform((key) => key.replace(/\s+/g, ''))
  .pipe(
    z
      .string()
      .regex(/^\d{8}$/, 'ags.invalid')
      .regex(/^(0[1-9]|1[0-6])/, 'ags.no-land'),
  );
