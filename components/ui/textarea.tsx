'use client';
import { type ComponentProps, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';

type Props = ComponentProps<'textarea'> & { id: string };

/**
 * A textarea that keeps what was typed before the page was alive. React writes the server's text over it where a field
 * was not empty (`initTextarea` in react-dom), and where somebody holds its value, with the next drawing. Here what stood in
 * the field is put back and told like any typing.
 */
export function Textarea({ ref, ...props }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const takesOver = useSyncExternalStore(never, isNew, isTakenOver);
  const [sent] = useState(String(props.value ?? props.defaultValue ?? '').replaceAll('\r\n', '\n'));
  const [typed] = useState(() => (takesOver ? standingIn(props.id) : undefined));
  useLayoutEffect(() => {
    if (own.current && typed !== undefined && typed !== sent) putBack(own.current, sent, typed);
  }, [sent, typed]);
  return (
    <textarea
      {...props}
      ref={(field) => {
        own.current = field;
        if (typeof ref === 'function') return ref(field);
        if (ref) ref.current = field;
      }}
    />
  );
}

const never = () => () => undefined;
const isNew = () => false;
const isTakenOver = () => typeof document !== 'undefined';

function standingIn(id: string): string | undefined {
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field.value : undefined;
}

/** By React's own setter what the server sent, and past it what was typed: only what is new to React is told on. */
function putBack(field: HTMLTextAreaElement, sent: string, typed: string): void {
  field.value = sent;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, typed);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
