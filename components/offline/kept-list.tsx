'use client';
import { useEffect, useState } from 'react';
import { ButtonLink } from '../ui/button';

interface Props {
  /** The beginning of the paths that count: a space's own pages. */
  below: string;
  words: { list: string; none: string; again: string };
}

interface KeptPage {
  path: string;
  title: string;
}

/** What this browser has of the space to read, and a way to try once more what was asked for. */
export function KeptList({ below, words }: Props) {
  const [pages, setPages] = useState<KeptPage[] | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    const path = location.hash.slice(1);
    if (/^\/(?!\/)/.test(path)) setAsked(path);
    void keptBelow(below).then(setPages, () => setPages([]));
  }, [below]);
  return (
    <>
      {asked && <ButtonLink href={asked}>{words.again}</ButtonLink>}
      <h2>{words.list}</h2>
      {pages?.length === 0 && <p>{words.none}</p>}
      <ul>
        {pages?.map(({ path, title }) => (
          <li key={path}>
            <a href={path} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

async function keptBelow(below: string): Promise<KeptPage[]> {
  const cache = await caches.open('pages');
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  const own = paths.filter((path) => path.startsWith(below) && !path.endsWith('/offline'));
  return Promise.all(
    own.map(async (path) => ({ path, title: titleIn(await (await cache.match(path))?.text()) ?? path })),
  );
}

const titleIn = (html = '') => new DOMParser().parseFromString(html, 'text/html').title || null;
