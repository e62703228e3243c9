import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pruned } from './styles/pruned.mjs';

const KERN = 'node_modules/@kern-ux/native/dist/kern.min.css';
const OURS = 'app/styles/kern.css';
/** Where classes are named. A name that ends in a dash or underscore is the beginning of one that code completes. */
const SOURCES = ['app', 'components', 'lib'];
const NAMED = /kern-[\w-]+/g;

/** Keeps of KERN's style sheet (340 KB, 38 compressed, on every page) what our sources name: components/ui and the like. */
export function writeKernStyles() {
  const names = new Set(SOURCES.flatMap(namesIn));
  const beginnings = [...names].filter((name) => /[-_]$/.test(name));
  const isUsed = (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  const css = pruned(readFileSync(KERN, 'utf8'), isUsed);
  // Not written where nothing changed: a build is older than its sources otherwise.
  if (!existsSync(OURS) || readFileSync(OURS, 'utf8') !== css) writeFileSync(OURS, css);
}

const namesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file !== OURS)
    .flatMap((file) => readFileSync(file, 'utf8').match(NAMED) ?? []);
