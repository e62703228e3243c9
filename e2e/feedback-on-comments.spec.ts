import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible';
import { openAs, TOWN } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

const DISCUSSION = '/offers/marktplatz/gespraech';

const said = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text }).first();

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Was meinen Sie?').fill(text);
  await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
  await expect(said(page, text).getByRole('link', { name: 'Eigenen Beitrag zurückziehen' })).toBeVisible();
}

/** Keeps a text to answer with, whose name and words are these. */
async function keepTemplate(page: Page, name: string, text: string): Promise<void> {
  await openAs(page, 'emil', '/manage/answers');
  const form = page.getByRole('main').getByRole('listitem').last();
  await form.getByText('Textbaustein hinzufügen').click();
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Stand').selectOption('partly');
  await form.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await form.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Der Textbaustein ist gespeichert.')).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without scripts';

  test(`an official answers a comment from a kept text, and all who read see it at once${how}`, async ({
    page: anna,
    another,
  }) => {
    const word = `Mehr Bänke ${javaScriptEnabled} ${Date.now()}`;
    const [emil, visitor] = [await another({ javaScriptEnabled }), await another()];
    await openAs(anna, 'anna', DISCUSSION);
    await say(anna, word);
    await visitor.goto(`/${TOWN}${DISCUSSION}`);
    await expect(said(visitor, word)).toBeVisible();
    await expect(said(anna, word).getByRole('link', { name: 'Als Verwaltung antworten' })).toHaveCount(0);

    await keepTemplate(emil, `Zum Teil ${word}`, `Zwei Bänke kommen. ${word}`);
    await openAs(emil, 'emil', DISCUSSION);
    await said(emil, word).getByRole('link', { name: 'Als Verwaltung antworten' }).click();
    await expect(emil.getByRole('heading', { level: 1 })).toHaveText('Als Verwaltung antworten');
    await emil.getByLabel('Textbaustein').selectOption({ label: `Zum Teil ${word} (Teilweise übernommen)` });
    await emil.getByRole('button', { name: 'Einsetzen' }).click();
    const text = emil.getByRole('textbox', { name: 'Antwort der Verwaltung' });
    await expect(text).toHaveValue(`Zwei Bänke kommen. ${word}`);
    await expect(emil.getByLabel('Stand')).toHaveValue('partly');
    if (javaScriptEnabled) await expectAccessible(emil);
    await text.fill('Zwei Bänke kommen im Mai. Für die dritte fehlt der Platz.');
    await emil.getByRole('button', { name: 'Antwort veröffentlichen' }).click();
    await expect(said(emil, word)).toContainText('Für die dritte fehlt der Platz.');

    for (const page of [anna, visitor]) {
      await expect(said(page, word)).toContainText('Antwort der Verwaltung');
      await expect(said(page, word)).toContainText('Teilweise übernommen');
      await expect(said(page, word)).toContainText('Emil');
    }
    if (javaScriptEnabled) await expectAccessible(visitor);
    await visitor.reload();
    await expect(said(visitor, word)).toContainText('Zwei Bänke kommen im Mai.');
    await visitor.goto(`/${TOWN}${DISCUSSION}/all`);
    await expect(visitor.getByRole('listitem').filter({ hasText: word })).toContainText('Teilweise übernommen');
    await anna.goto(`/${TOWN}/account`);
    await expect(anna.getByText('Die Verwaltung hat Ihnen geantwortet').first()).toBeVisible();
  });
}
