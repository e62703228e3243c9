'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import './when-seen.css';

/** How far below the window something already counts as about to be seen. */
const AHEAD = '300px';

/** Shows its children once their place comes into view: who never scrolls to a map does not load one. */
export function WhenSeen({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  return (
    <div ref={place} className="when-seen">
      {seen && children}
    </div>
  );
}
