import { useEffect, useRef } from 'react';

interface Doing {
  drawing: boolean;
  /** The id of the part of a form that says where something is; null: there is no form open. */
  form: string | null;
  /** What was just posted. */
  posted: string | null;
}

/**
 * On a phone the form is below the map: who begins to draw sees the map, who has drawn goes on in the form, and who
 * has posted sees the new mark. Where they are beside each other nothing moves. Out: for the map's element.
 */
export function useInView({ drawing, form: id, posted }: Doing) {
  const map = useRef<HTMLDivElement>(null);
  const drew = useRef(false);
  useEffect(() => {
    const form = id ? document.getElementById(id) : null;
    if (drawing) map.current?.scrollIntoView({ block: 'nearest' });
    else if (drew.current && isBelow(map.current, form)) form?.scrollIntoView({ block: 'start' });
    drew.current = drawing;
  }, [drawing, id]);
  useEffect(() => {
    if (posted) map.current?.scrollIntoView({ block: 'nearest' });
  }, [posted]);
  return map;
}

const isBelow = (upper: HTMLElement | null, lower: HTMLElement | null) =>
  upper && lower && lower.getBoundingClientRect().top >= upper.getBoundingClientRect().bottom;
