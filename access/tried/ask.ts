import type { Sent } from '../model';

/** An answer as it came. */
export interface Heard {
  status: number;
  location: string;
  body: string;
}

export interface Asking {
  /** Of the platform. */
  origin: string;
  method: string;
  cookie: string;
  /** The origin that a form comes from; absent: the platform's own. */
  from?: string;
  /** The page with the form. */
  page: string;
}

/** Sends one request as a browser does, and follows nothing. */
export async function ask({ origin, method, cookie, from = origin, page }: Asking, sent: Sent): Promise<Heard> {
  const headers = {
    ...(cookie && { cookie }),
    ...(method === 'POST' && { origin: from, referer: `${origin}${page}` }),
  };
  const answer = await fetch(`${origin}${sent.path}`, {
    method,
    headers: { ...headers, ...(sent.json && { 'content-type': 'application/json' }), ...sent.headers },
    ...(method === 'POST' && { body: bodyOf(sent) }),
    redirect: 'manual',
  });
  const location = answer.headers.get('location') ?? '';
  return { status: answer.status, location, body: Buffer.from(await answer.arrayBuffer()).toString('latin1') };
}

function bodyOf({ form = {}, json, files }: Sent): string | URLSearchParams | FormData {
  if (json) return JSON.stringify(json);
  if (!files) return new URLSearchParams(form);
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) data.append(name, value);
  for (const [field, { name, content }] of Object.entries(files)) data.append(field, new Blob([content]), name);
  return data;
}
