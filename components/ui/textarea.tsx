'use client';
import { type ComponentProps, useLayoutEffect, useState } from 'react';

type Props = ComponentProps<'textarea'> & { id: string };

/**
 * A textarea that keeps what was typed before the page was alive. While React takes a page over, in pieces and sometimes
 * more than once, it writes the server's text over what stands in the field (`initTextarea` in react-dom), and where
 * somebody holds its value, once more with the next drawing. Here it is kept from writing until it is done, and told then,
 * like any typing, what it finds. What is marked in the text stays marked.
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
  const { prototype } = HTMLTextAreaElement;
  const shadow = (name: 'value' | 'defaultValue', set: (text: string) => void) =>
    Object.defineProperty(field, name, { configurable: true, get: () => Reflect.get(prototype, name, field), set });
  shadow('value', () => {});
  // Written again, the same text would take the place that is marked in it, and where the caret stands.
  shadow('defaultValue', (text) => {
    if (plain(text) !== plain(field.defaultValue)) Reflect.set(prototype, 'defaultValue', text, field);
  });
  held.add(field);
}

const plain = (text: string) => text.replaceAll('\r\n', '\n');

/** Lets React write into it again, and tells it what was typed meanwhile. */
function letGo(id: string): void {
  const field = fieldOf(id);
  if (!field || !held.delete(field)) return;
  Reflect.deleteProperty(field, 'value');
  Reflect.deleteProperty(field, 'defaultValue');
  // From here on what stands in it is its own (the dirty flag of HTML, 4.10.11), whatever React writes as its beginning.
  Reflect.set(field, 'value', field.value);
  if (field.value !== plain(field.defaultValue)) field.dispatchEvent(new Event('input', { bubbles: true }));
}
