import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import common from '@/messages/de/common.json';
import offers from '@/messages/de/offers.json';
import { Markdown } from './markdown';

const drawn = (text: string, town?: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={{ common, offers }} timeZone="Europe/Berlin">
      <Markdown town={town}>{text}</Markdown>
    </NextIntlClientProvider>,
  );

const VIDEO = 'https://youtu.be/dQw4w9WgXcQ';

test('a line with nothing but a video says what would be transferred, and asks nobody for anything', () => {
  const html = drawn(`Davor.\n\n${VIDEO}\n\nDanach.`, '/lindenfurt');
  expect(html).toContain('erfährt YouTube');
  expect(html).toContain('href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"');
  expect(html).not.toMatch(/<iframe|<img|<script|src=/);
  expect(html).toMatch(/Davor\..*<figure.*Danach\./s);
});

test('its title is what its link is called', () => {
  expect(drawn(`[Der Platz im Film](${VIDEO})`, '/lindenfurt')).toContain('Der Platz im Film</p>');
});

test('inside of a sentence, and where no videos stand, it is a link', () => {
  expect(drawn(`Sehen Sie ${VIDEO} an.`, '/lindenfurt')).not.toContain('<figure');
  expect(drawn(VIDEO)).toBe(`<div class="prose"><p><a href="${VIDEO}" rel="noopener nofollow">${VIDEO}</a></p></div>`);
});
