'use client';
import type { MouseEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

const steps = ['up', 'down', 'remove'] as const;
type OrderStep = (typeof steps)[number];

interface Props {
  isFirst: boolean;
  isLast: boolean;
  /** What each button does, in words. */
  names: Record<OrderStep, string>;
  onStep: (step: OrderStep) => void;
}

/** Moves an entry of a list up or down, or takes it out. */
export function OrderButtons({ isFirst, isLast, names, onStep }: Props) {
  const step = (to: OrderStep) => (event: MouseEvent<HTMLButtonElement>) => {
    const button = event.currentTarget;
    onStep(to);
    // An entry that moves in the page loses the focus.
    requestAnimationFrame(() => button.isConnected && button.focus());
  };
  return (
    <div className="survey-order">
      {steps.map((to) => (
        <Button
          key={to}
          type="button"
          kind="tertiary"
          small
          className={`survey-order__${to}`}
          disabled={(to === 'up' && isFirst) || (to === 'down' && isLast)}
          onClick={step(to)}
        >
          <Icon name={to === 'remove' ? 'close' : 'chevron'} size="small" />
          <VisuallyHidden>{names[to]}</VisuallyHidden>
        </Button>
      ))}
    </div>
  );
}
