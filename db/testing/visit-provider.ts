/** Goes there as a browser does, with its cookies, until it is sent back. Out: where to. */
export async function visitProvider(address: URL): Promise<URL> {
  const jar = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 10; step++) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    at = new URL(answer.headers.get('location') ?? '', at);
    if (at.pathname.endsWith('/callback')) return at;
  }
  throw new Error('Sent around in circles');
}
