import { currentTenant } from '@/lib/identity/current-actor.next';
import { directionOf, languageOf } from '@/lib/languages/model';
import { appManifest } from '@/lib/tenants/model/app-manifest';
import { textsIn } from '@/lib/text';

/** The space as an app. Browsers ask for it without cookies, so its address says the language (`?language`). */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const tenant = await currentTenant((await params).tenant);
  const language = languageOf(new URL(request.url).searchParams.get('language') ?? '', tenant.languages);
  const t = textsIn(language, 'offline');
  const words = { name: t('app.name', { name: tenant.name }), description: t('app.description') };
  const manifest = appManifest(tenant, { ...words, lang: language, dir: directionOf(language) });
  return Response.json(manifest, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
