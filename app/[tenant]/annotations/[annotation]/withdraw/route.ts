import { withdrawAnnotation } from '@/lib/annotations/commands/change-annotation';
import { formRoute } from '@/lib/forms.next';
import { pathBack } from '../../path-back';

export const POST = formRoute<{ tenant: string; annotation: string }>(async ({ actor, form, params }) => {
  const { tenant, annotation: annotationId } = params;
  await withdrawAnnotation(actor, { annotationId });
  return `${pathBack(tenant, form)}?annotation=${annotationId}#${annotationId}`;
});
