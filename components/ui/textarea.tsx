'use client';
import { type ComponentProps, useLayoutEffect, useState } from 'react';

type Props = ComponentProps<'textarea'> & { id: string };

/**
 * A textarea that keeps what was typed before the page was alive. While React takes a page over, in pieces and sometimes
 * more than once, it writes the server's text over what stands in the field (`initTextarea` in react-dom), and where
 * somebody holds its value, once more with the next drawing. Here it is kept from writing until it is done, and told then,
 * like any typing, what it finds.
 */
export function Textarea({ onChange, ...props }: Props) {
  const { id } = props;
  useState(() => hold(id));
  useLayoutEffect(() => letGo(id), [id]);
  // Of a field that it was kept from React does not know what it told last: without this, leaving it would tell it again.
  const tell: typeof onChange = (event) => event.nativeEvent.type === 'input' && onChange?.(event);
  return <textarea {...props} onChange={tell} />;
}

const held = new Set<HTMLElement>();
const fieldOf = (id: string) => globalThis.document?.getElementById(id) as HTMLTextAreaElement | null;

/** Keeps React from writing into a field that came with the page: one that it has taken over or drawn bears its marks. */
function hold(id: string): void {
  const field = fieldOf(id);
  if (!field || Object.keys(field).length > 0) return;
  const get = () => Reflect.get(HTMLTextAreaElement.prototype, 'value', field);
  Object.defineProperty(field, 'value', { configurable: true, get, set() {} });
  held.add(field);
}

/** Lets React write into it again, and tells it what was typed meanwhile. */
function letGo(id: string): void {
  const field = fieldOf(id);
  if (!field || !held.delete(field)) return;
  Reflect.deleteProperty(field, 'value');
  if (field.value !== field.defaultValue.replaceAll('\r\n', '\n'))
    field.dispatchEvent(new Event('input', { bubbles: true }));
}
