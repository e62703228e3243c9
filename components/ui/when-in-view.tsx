'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Shows its children once they come near the window, so that what is heavy is not fetched by who never gets there. */
export function WhenInView({ children, instead }: { children: ReactNode; instead: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current || near) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  return (
    <div ref={place} className="when-in-view">
      {near ? children : instead}
    </div>
  );
}
