import { formRoute } from '@/lib/forms.next';
import { tryLook } from '@/lib/tenants/commands/try-look';

export const POST = formRoute(async ({ actor, form, params }) => {
  const labels = form.getAll('label').map(String);
  const hrefs = form.getAll('href').map(String);
  const menu = labels
    .map((label, index) => ({ label, href: hrefs[index] ?? '' }))
    .filter(({ label, href }) => label.trim() !== '' || href.trim() !== '');
  await tryLook(actor, { colour: form.get('colour'), font: form.get('font'), menu });
  return `/${params.tenant}/manage/look?saved=look-draft`;
});
