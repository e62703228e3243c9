import { forgetTyped } from '@/lib/identity/kept-form.next';
import { isSameOrigin } from '@/lib/identity/same-origin.next';

/** Where a script tells that it has sent by another way what the form on its page had brought back from a detour. */
export async function POST(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const page = request.headers.get('referer') ?? '';
  if (!isSameOrigin(request.headers) || !URL.canParse(page)) return new Response(null, { status: 403 });
  await forgetTyped((await params).tenant, new URL(page).pathname);
  return new Response(null, { status: 204 });
}
