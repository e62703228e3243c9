import { Refusal } from '@/lib/errors';
import { formRoute } from '@/lib/forms.next';
import { keepQuestion } from '@/lib/surveys/commands/library';

export const POST = formRoute(async ({ actor, form, params }) => {
  await keepQuestion(actor, { question: questionIn(form) });
  return `/${params.tenant}/manage/questions?saved=library`;
});

function questionIn(form: FormData): unknown {
  try {
    return JSON.parse(String(form.get('question')));
  } catch {
    throw new Refusal('Invalid', 'form.unreadable');
  }
}
