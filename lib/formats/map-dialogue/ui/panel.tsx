import type { PanelProps } from '../../format';

export default function MapDialoguePanel({ format }: PanelProps) {
  return <p>{format.title}</p>;
}
