/** The circles that static imports make, each once, as lists of files. */
export function circlesOf(arrows) {
  const next = new Map();
  for (const { from, to, kind } of arrows) {
    if (kind === 'import-statement') next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set();
  const circles = [];
  const walk = (file, path) => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
