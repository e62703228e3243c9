/** A page of a PDF for a test. Its content is in PDF's own operators, its sides in points. */
export interface TestPage {
  content?: string;
  width?: number;
  height?: number;
  /** Degrees, clockwise. */
  rotate?: number;
  /** Beside: other entries of the page, as `/UserUnit 2`. */
  more?: string;
}

/** A green field in the upper left quarter of a page of 400 by 200 points, on red. */
export const FIELD = '0.87 0.2 0.2 rg 0 0 400 200 re f 0.2 0.67 0.47 rg 0 100 200 100 re f';

/** A PDF 1.7 (ISO 32000-1) with these pages. `catalog`: what its root has beside them; `objects`: from number 3 on, after the tree. */
export function pdfOf(pages: readonly TestPage[], { catalog = '', count = pages.length } = {}): Buffer {
  const kids = pages.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  return fileOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
    ...pages.flatMap(({ content = FIELD, width = 400, height = 200, rotate = 0, more = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${4 + 2 * index} 0 R ${more} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]);
}

/** A PDF of these objects, the first of which is its root. */
export function fileOf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}
