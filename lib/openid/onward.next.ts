import { directionOf } from '@/lib/languages/model';

/**
 * A page that leads on to another host at once, without scripts, and with a link where that is slow. Not a redirect: that
 * of a form may not leave our own host (`form-action` of the pages' policy).
 */
export function onwardPage(address: string, { label, locale }: { label: string; locale: string }): Response {
  const [href, words] = [escaped(address), escaped(label)];
  const page = `<!doctype html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${words}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0;url=${href}"></head>
<body><main><p><a href="${href}">${words}</a></p></main></body></html>`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
