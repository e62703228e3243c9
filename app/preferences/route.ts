import { cookies } from 'next/headers';
import { z } from 'zod';
import { seeOther } from '@/lib/errors.next';
import { isSecure } from '@/lib/identity/model';
import { isSameOrigin } from '@/lib/identity/same-origin.next';
import { languages } from '@/lib/languages/model';

const Preferences = z.object({
  language: z.enum(languages).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
});

const A_YEAR = 365 * 24 * 60 * 60;

/** Remembers language and theme in this browser, and goes back to the page they were chosen on. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return Response.json({ code: 'origin.foreign' }, { status: 403 });
  const chosen = Preferences.safeParse(Object.fromEntries(await request.formData()));
  const kept = await cookies();
  const options = { path: '/', maxAge: A_YEAR, sameSite: 'lax', secure: isSecure(), httpOnly: true } as const;
  for (const [name, value] of Object.entries(chosen.data ?? {})) kept.set(name, value, options);
  return seeOther(pathOf(request.headers.get('referer')));
}

/** The page of ours that somebody came from. Never another host: only its path is used. */
function pathOf(referrer: string | null): string {
  if (!referrer || !URL.canParse(referrer)) return '/';
  const { pathname, search } = new URL(referrer);
  return pathname.startsWith('//') ? '/' : pathname + search;
}
