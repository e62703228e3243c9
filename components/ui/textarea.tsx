'use client';
import { type ComponentProps, useLayoutEffect, useState } from 'react';

type Props = ComponentProps<'textarea'> & { id: string };

/**
 * A textarea that keeps what was typed before the page was alive. React writes the server's text over it where a field
 * was not empty (`initTextarea` in react-dom), and where somebody holds its value, with the next drawing. Here what stood in
 * the field is put back and told like any typing.
 */
export function Textarea(props: Props) {
  const { id, value, defaultValue } = props;
  const [sent] = useState(String(value ?? defaultValue ?? '').replaceAll('\r\n', '\n'));
  const [typed] = useState(() => typedEarly(id));
  useLayoutEffect(() => {
    if (typed !== undefined && typed !== sent) putBack(id, sent, typed);
  }, [id, sent, typed]);
  return <textarea {...props} />;
}

/** What stands in a field that React is about to take over: one that it has drawn itself bears its marks. */
function typedEarly(id: string): string | undefined {
  const field = typeof document === 'undefined' ? null : document.getElementById(id);
  return field && Object.keys(field).length === 0 ? (field as HTMLTextAreaElement).value : undefined;
}

/** By React's own setter what the server sent, and past it what was typed: only what is new to React is told on. */
function putBack(id: string, sent: string, typed: string): void {
  const field = document.getElementById(id) as HTMLTextAreaElement;
  field.value = sent;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, typed);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
