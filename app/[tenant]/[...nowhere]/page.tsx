import { notFound } from 'next/navigation';

/** An address that a town has not: said within the town's frame, which leads on to its offers and its search. */
export default function Nowhere() {
  notFound();
}
