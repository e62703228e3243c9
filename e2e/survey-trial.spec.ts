import { expectAccessible } from './fixtures/accessible';
import { aloneInDatabase, cookieOf, inDatabase, type Platform, platformOn } from './fixtures/platform';
import { PORT } from './fixtures/port';
import { openAs, TOWN } from './fixtures/sign-in';
import { surveyOf, TWO_PAGES } from './fixtures/survey';
import { expect, test } from './fixtures/test';

test('an editor tries a survey, with and without scripts, and sees what would be stored', async ({ page, another }) => {
  test.slow();
  const address = await surveyOf(page, 'Probe', TWO_PAGES);
  for (const javaScriptEnabled of [true, false]) {
    const editor = await another({ javaScriptEnabled });
    await openAs(editor, 'emil');
    await editor.goto(address);
    await editor.getByRole('link', { name: 'Testlauf starten' }).click();
    await expect(editor.getByText('Testlauf: nichts wird gezählt')).toBeVisible();
    await editor.getByRole('button', { name: 'Weiter', exact: true }).click();
    await expect(editor.getByText('Eine Antwort braucht noch Ihren Blick')).toBeVisible();
    await editor.getByRole('radio', { name: 'Rad' }).check();
    await editor.getByRole('button', { name: 'Weiter', exact: true }).click();
    await editor.getByRole('textbox', { name: 'Warum Rad?' }).fill('Schnell');
    await expect(editor.getByText('Testlauf: nichts wird gezählt')).toBeVisible();
    await editor.getByRole('button', { name: 'Antworten absenden' }).click();
    const table = editor.getByRole('table', { name: 'Das wäre gespeichert worden' });
    await expect(table.getByRole('row', { name: /Womit kommen Sie\? Rad womit = "rad"/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /Warum Rad\? Schnell/ })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(editor);
  }
  await page.goto(address);
  await expect(page.getByText('Noch niemand hat geantwortet.')).toBeVisible();
  const anna = await another();
  await openAs(anna, 'anna');
  await anna.goto(`${address}?trial=1`);
  await expect(anna.getByRole('radio', { name: 'Rad' })).toBeVisible();
  await expect(anna.getByText('Testlauf')).toHaveCount(0);
});

// On a platform of its own: what its jobs have to write waits meanwhile, as a trial run would that wrote anything.
test('a trial run leaves no row in any table', async () => {
  test.setTimeout(240_000);
  const platform = platformOn(PORT + 3);
  try {
    await platform.start();
    const survey = await anySurvey(platform);
    const look = await asEditor(platform);
    const before = await responseCount(platform);
    await aloneInDatabase(platform, () => tryOut(survey, look));
    expect(await responseCount(platform)).toEqual(before);
    expect(before.responses).toBeGreaterThan(0);
    expect(await platform.end()).toBe(0);
  } finally {
    await platform.kill();
    await platform.end();
  }
});

/** Walks through a survey's trial, forth and back, to its end. */
async function tryOut(survey: string, look: (path: string) => Promise<string>): Promise<void> {
  const first = await look(`${survey}?trial=1`);
  expect(first).toContain('Testlauf: nichts wird gezählt');
  const field = /name="shown" value="([^"]*)"/.exec(first)?.[1] ?? '';
  const page = /name="page" value="([^"]*)"/.exec(first)?.[1] ?? '';
  const sent = `_trial=1&_lang=de&page=${page}&shown=${encodeURIComponent(field)}`;
  for (const step of ['&go=next', '&go=back', ''])
    expect(await look(`${survey}?${sent}${step}`)).toContain('Testlauf: nichts wird gezählt');
}

async function asEditor(platform: Platform): Promise<(path: string) => Promise<string>> {
  const cookie = await cookieOf(platform, 'emil');
  return async (path) => {
    const page = await fetch(platform.origin + path, {
      headers: { cookie, 'accept-language': 'de' },
      signal: AbortSignal.timeout(60_000),
    });
    expect(page.status, path).toBe(200);
    return page.text();
  };
}

const anySurvey = (platform: Platform): Promise<string> =>
  inDatabase(platform, async (sql) => {
    const [row] = await sql`select '/' || t.slug || '/offers/' || o.slug || '/' || f.slug as path
      from offer_formats f join offers o on o.tenant_id = f.tenant_id and o.id = f.offer_id join tenants t on t.id = f.tenant_id
      where f.format = 'survey' and t.slug = ${TOWN} order by f.id limit 1`;
    return String(row?.path);
  });

const responseCount = (platform: Platform): Promise<{ responses: number; drafts: number }> =>
  inDatabase(platform, async (sql) => {
    const [row] = await sql`select (select count(*) from responses)::int as responses,
      (select count(*) from response_drafts)::int as drafts`;
    return { responses: Number(row?.responses), drafts: Number(row?.drafts) };
  });
