import { useTranslations } from 'next-intl';
import { type Tool, tools } from './sketch';

interface Props {
  chosen: Tool;
  /** What may be drawn; absent: everything. */
  among?: readonly Tool[] | undefined;
  onChoose: (tool: Tool) => void;
}

/** What can be drawn: one button for each, the present one pressed. */
export function ToolChoice({ chosen, among = tools, onChoose }: Props) {
  const t = useTranslations('map.drawing');
  return (
    <div className="tool-choice" role="group" aria-label={t('tools')}>
      {among.map((tool) => (
        <button
          key={tool}
          type="button"
          className="tool-choice__tool"
          aria-pressed={tool === chosen}
          onClick={() => onChoose(tool)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={signs[tool]} />
          </svg>
          {t(`short.${tool}`)}
        </button>
      ))}
    </div>
  );
}

const signs: Record<Tool, string> = {
  point:
    'M12 21c-4-5-6.500-8-6.500-11.500a6.500 6.500 0 0 1 13 0C18.500 13 16 16 12 21m0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5',
  line: 'M5 19 10 8l5 6 4-9M5 19v.01M10 8v.01M15 14v.01M19 5v.01',
  area: 'M5 8 14 4l6 7-4 9-9-2z',
};
