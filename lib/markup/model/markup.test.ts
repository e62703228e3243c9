import { expect, test } from 'vitest';
import { describesPictures, picturesNamed, withAddresses } from './pictures';
import { pageOfVideo, playerOf, videoAt, videoOf } from './videos';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ?t=3', 'youtube dQw4w9WgXcQ'],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'youtube dQw4w9WgXcQ'],
  ['https://vimeo.com/76979871', 'vimeo 76979871'],
  ['https://player.vimeo.com/video/76979871', 'vimeo 76979871'],
  ['http://youtu.be/dQw4w9WgXcQ', ''],
  ['https://evil-youtube.com/watch?v=dQw4w9WgXcQ', ''],
  ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', ''],
  ['https://youtu.be@evil.example/dQw4w9WgXcQ', ''],
  ['https://www.youtube.com/watch?v="><script>', ''],
  ['https://www.youtube.com/playlist?list=PL1', ''],
  ['https://vimeo.com/../x', ''],
  ['javascript:alert(1)', ''],
  ['nichts', ''],
])('%s is the video "%s"', (address, video) => {
  const found = videoAt(address);
  expect(found ? `${found.service} ${found.id}` : '').toBe(video);
});

test('a player is asked to keep as little as its service lets it', () => {
  expect(playerOf({ service: 'youtube', id: 'dQw4w9WgXcQ' }).address).toMatch(
    /^https:\/\/www\.youtube-nocookie\.com\//,
  );
  expect(playerOf({ service: 'vimeo', id: '76979871' }).address).toContain('dnt=1');
  expect(pageOfVideo({ service: 'vimeo', id: '76979871' })).toBe('https://vimeo.com/76979871');
  expect(videoOf('vimeo', '1/../2')).toBeNull();
  expect(videoOf('elsewhere', '76979871')).toBeNull();
});

test('pictures without words are found, and those with words get their addresses', () => {
  expect(picturesNamed('a ![Platz](platz) b')).toEqual([{ alt: 'Platz', name: 'platz' }]);
  expect(describesPictures('![](platz)')).toBe(false);
  expect(describesPictures('![ ](platz) ![x](y)')).toBe(false);
  expect(describesPictures('[Link](https://a.example) und ![Platz](platz)')).toBe(true);
  expect(withAddresses('![P](platz) ![Q](q)', (name) => (name === 'platz' ? 'https://a.example/1' : undefined))).toBe(
    '![P](https://a.example/1) ![Q](q)',
  );
});
