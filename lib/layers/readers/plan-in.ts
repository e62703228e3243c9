import { Refusal } from '@/lib/errors';
import type { PlanFacts } from '../model/plan';
import { type Content, contentOf } from './sniff';
import type { PlanFile } from './unpack';

/**
 * Which of the files is the plan, and its format. An archive may hold other things beside it, and XPlanGML goes before
 * all else; of a Shapefile all files are given. Refuses with `plan.several` where there are two, and with
 * `plan.other.…`, `plan.not-xplan`, `plan.zip.no-plan` or `plan.shapefile.not-zipped` where there is none.
 */
export async function planIn(
  files: PlanFile[],
  uploaded: string,
): Promise<{ format: PlanFacts['format']; files: PlanFile[] }> {
  const contents = await Promise.all(files.map(async (file) => ({ file, content: await contentOf(file.path) })));
  const of = (content: Content) => contents.filter((each) => each.content === content).map(({ file }) => file);
  const candidates = FORMATS.flatMap((format) => of(format).map((file) => ({ format, file })));
  const plans = of('xplan').length > 0 ? candidates.filter(({ format }) => format === 'xplan') : candidates;
  const [plan, other] = plans;
  if (other) throw severalPlans(plans.map(({ file }) => file));
  const shapes = of('shp');
  if (plan && (shapes.length === 0 || plan.format === 'xplan')) return { format: plan.format, files: [plan.file] };
  if (plan) throw severalPlans([plan.file, ...shapes]);
  if (shapes.length > 0) return { format: 'shapefile', files: zipped(files) };
  const [json] = of('json');
  // Its reader says what it lacks.
  if (json) return { format: 'geojson', files: [json] };
  throw noPlan(contents, uploaded);
}

const FORMATS = ['xplan', 'geojson', 'geopackage'] as const;

const severalPlans = (files: PlanFile[]) =>
  new Refusal('Invalid', 'plan.several', { files: listed(files), count: files.length });

function listed(files: PlanFile[]): string {
  const names = files.slice(0, 5).map(({ name }) => name);
  return files.length > names.length ? `${names.join(', ')} …` : names.join(', ');
}

function zipped(files: PlanFile[]): PlanFile[] {
  const [file, ...others] = files;
  if (file && others.length === 0) throw new Refusal('Invalid', 'plan.shapefile.not-zipped', { file: file.name });
  return files;
}

function noPlan(contents: { file: PlanFile; content: Content }[], uploaded: string): Refusal {
  const [first, ...others] = contents;
  const xml = contents.find(({ content }) => content === 'xml');
  if (xml) return new Refusal('Invalid', 'plan.not-xplan', { file: xml.file.name });
  if (!first || others.length > 0) return new Refusal('Invalid', 'plan.zip.no-plan', { file: uploaded });
  return new Refusal('Invalid', `plan.other.${first.content}`, { file: first.file.name });
}
