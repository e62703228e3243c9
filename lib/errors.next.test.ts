import { describe, expect, test } from 'vitest';
import { Refusal } from './errors';
import { answerForm, asResponse } from './errors.next';

const inHaste = new Refusal('TooMany', 'wishes.too-many', { seconds: 5 });

describe('who is too fast is told how long to wait', () => {
  test('on the page with the form, also without a script', async () => {
    const answer = await answerForm(() => Promise.reject(inHaste), '/town/offers/markt/mitreden?sort=new#post');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      '/town/offers/markt/mitreden?sort=new&refused=wishes.too-many&seconds=5#post',
    );
  });

  test('as programs understand it', async () => {
    const answer = asResponse(inHaste);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toEqual({ code: 'wishes.too-many', seconds: 5 });
  });
});

test('who is refused for another reason is told nothing of waiting', async () => {
  const refused = new Refusal('NotFound', 'thread.not-found');
  expect((await answerForm(() => Promise.reject(refused), '/town')).headers.get('location')).not.toContain('seconds');
  expect(asResponse(refused).headers.has('retry-after')).toBe(false);
});
