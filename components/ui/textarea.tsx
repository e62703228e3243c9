'use client';
import { type ComponentProps, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';

type Props = ComponentProps<'textarea'> & { id: string };

/**
 * A textarea that keeps what was typed before the page was alive. React writes the server's text over it where a field
 * was not empty (`initTextarea` in react-dom); here what stood in the field is put back and told like any typing.
 */
export function Textarea({ ref, ...props }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const takesOver = useSyncExternalStore(never, isNew, isTakenOver);
  const [typed] = useState(() => (takesOver ? standingIn(props.id) : undefined));
  useLayoutEffect(() => {
    const field = own.current;
    if (field && typed !== undefined && field.value !== typed) putBack(field, typed);
  }, [typed]);
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

/** Past React's own setter, which would take the event for its own doing. */
function putBack(field: HTMLTextAreaElement, typed: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, typed);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
