import { neighboursOf } from './fixtures/neighbours';
import { publishDialogue } from './fixtures/offer';
import { openAs } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

/**
 * What a screen reader has of a discussion, word for word: the accessibility tree of its region. Looked through on
 * 2026-11-27; whoever changes one of these texts has changed what blind people hear.
 */
const BEFORE = `
- region "Diskussion":
  - /children: equal
  - paragraph: Noch keine Beiträge
  - paragraph: 1 Person ist gerade hier
  - button "Anhalten"
  - status
  - navigation "Reihenfolge der Beiträge":
    - link "Neueste"
    - link "Älteste"
    - link "Meiste Zustimmung"
    - link "Umstrittenste"
  - text: Was meinen Sie?
  - textbox "Was meinen Sie?"
  - button "Beitrag veröffentlichen"
  - paragraph: Sie schreiben als Anna Sommer.
  - paragraph
  - paragraph: Noch hat niemand etwas gesagt. Machen Sie den Anfang!
`;

const AFTER = `
- region "Diskussion":
  - /children: equal
  - paragraph: 1 Beitrag
  - paragraph: 1 Person ist gerade hier
  - button "Anhalten"
  - status: Ein neuer Beitrag
  - navigation "Reihenfolge der Beiträge"
  - text: Was meinen Sie?
  - textbox "Was meinen Sie?": Ich finde
  - button "Beitrag veröffentlichen"
  - paragraph: Sie schreiben als Anna Sommer.
  - paragraph
  - list "Neue Beiträge":
    - listitem:
      - article:
        - text: Emil Brandt (Redaktion) Verwaltung
        - link /^\\d+\\. [A-Za-zä]+\\.?, \\d+:\\d+$/:
          - time
        - paragraph: Ein Brunnen wäre schön.
        - button "Stimme zu, bisher 0"
        - button "Stimme nicht zu, bisher 0"
        - list:
          - listitem:
            - link "Auf den Beitrag von Emil Brandt (Redaktion) antworten"
          - listitem:
            - link "Beitrag von Emil Brandt (Redaktion) melden"
`;

test('a screen reader has the live discussion before and after a comment arrives, and is told once', async ({
  page,
  another,
}) => {
  test.slow();
  const address = await publishDialogue(await another(), 'lindenfurt', async () => {});
  await openAs(page, 'anna', address.replace('/lindenfurt', ''));
  await expect(page.getByText(/gerade hier$/)).toBeVisible();
  const discussion = page.getByRole('region', { name: 'Diskussion' });
  await expect(discussion).toMatchAriaSnapshot(BEFORE);
  await expect(page.getByRole('status')).toHaveText('');
  const field = page.getByLabel('Was meinen Sie?');
  await field.fill('Ich finde');
  const others = await neighboursOf(page);
  await others.say('Ein Brunnen wäre schön.');
  await expect(discussion).toMatchAriaSnapshot(AFTER, { timeout: 15_000 });
  await expect(field).toBeFocused();
  await others.end();
});

test('the page around it has its parts, each with a name, in the order in which they stand', async ({ page }) => {
  await page.goto('/lindenfurt/offers/kulturspeicher/ideen');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Zum Inhalt springen"
    - complementary "Hinweis zur Vorführung"
    - banner:
      - navigation "Hauptmenü"
    - main:
      - navigation "Sie sind hier"
      - heading [level=1]
      - region "Diskussion"
      - complementary "Mehr zu diesem Angebot"
    - contentinfo:
      - navigation "Rechtliches und Hilfe"
      - group "Darstellung"
  `);
});
