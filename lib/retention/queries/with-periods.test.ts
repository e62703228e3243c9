import { expect, test } from 'vitest';
import { newTown } from '@/db/testing/world';
import { wholeLanguages } from '@/lib/languages/model';
import { keepText } from '@/lib/tenants/commands/keep-text';
import { privacyTemplate } from '@/lib/tenants/model/privacy-template';
import { tenantText } from '@/lib/tenants/queries';
import { choosePeriods } from '../commands/choose-periods';
import { kept, usualRetention } from '../model';
import { periodMarks } from '../model/period-marks';
import { withPeriods } from './with-periods';

const facts = {
  name: 'Ort',
  ags: '05000000',
  office: 'Rathaus',
  address: 'Markt 1',
  email: 'a@b.example',
  phone: null,
};

test.each(wholeLanguages)('the privacy notice in %s says every period that a town can choose', (language) => {
  const text = privacyTemplate(facts)[language];
  for (const what of kept) expect(text).toContain(periodMarks[language][what]);
  expect(withPeriods(text, null, language)).not.toMatch(/\{\{|\}\}/);
});

test('the privacy notice says the periods that count now', async () => {
  const { ada, id } = await newTown();
  await keepText(ada, { kind: 'privacy', locale: 'de', body: 'Namen: {{Frist für Beiträge}}.' });
  const shown = async () => (await tenantText(id, 'privacy', 'de'))?.body;
  expect(await shown()).toBe('Namen: 5 Jahre nach dem Ende des Angebots.');
  await choosePeriods(ada, { ...usualRetention, contributions: 12 });
  expect(await shown()).toBe('Namen: 1 Jahr nach dem Ende des Angebots.');
});
