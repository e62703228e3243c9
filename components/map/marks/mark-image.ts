import { iconPaths } from '@/lib/annotations/model/icon-paths';
import { inkOn } from '@/lib/annotations/model/ink';
import {
  MARK_WIDTH,
  markOutline,
  SIGN_AT,
  SIGN_SCALE,
  SIGN_STROKE,
  TICK,
  TICK_AT,
  TICK_RADIUS,
} from '@/lib/annotations/model/mark-outline';
import type { MarkIcon } from '@/lib/annotations/model/settings';

/** Finer than the page's pixels, so that a mark stays sharp when it is selected and larger. */
export const IMAGE_RATIO = 3;

export interface Mark {
  colour: string;
  icon: MarkIcon;
  /** A pin stands on a point; a disc lies on a line or an area. */
  shape: 'pin' | 'disc';
  edge: string;
  /** Whether the municipality answered. */
  answered: boolean;
}

const HEIGHT = { pin: 46, disc: MARK_WIDTH };

/** Draws a mark for `map.addImage`. */
export const markImage = (mark: Mark): ImageData =>
  drawn(HEIGHT[mark.shape], (context) => {
    drawBody(context, markOutline[mark.shape], mark);
    if (mark.answered) drawTick(context, mark);
    drawIcon(context, mark);
  });

/** Draws the mark of a group: how many annotations lie there. */
export const groupImage = (group: { count: string; colour: string; edge: string }): ImageData =>
  drawn(HEIGHT.disc, (context) => {
    drawBody(context, markOutline.disc, group);
    context.fillStyle = inkOn(group.colour);
    context.font = `600 ${group.count.length > 2 ? 12 : 15}px "Fira Sans", sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(group.count, MARK_WIDTH / 2, MARK_WIDTH / 2 + 0.5);
  });

function drawn(height: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = MARK_WIDTH * IMAGE_RATIO;
  canvas.height = height * IMAGE_RATIO;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.scale(IMAGE_RATIO, IMAGE_RATIO);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function drawBody(context: CanvasRenderingContext2D, outline: string, look: { colour: string; edge: string }) {
  const body = new Path2D(outline);
  context.shadowColor = 'rgb(0 0 0 / 35%)';
  context.shadowBlur = 2 * IMAGE_RATIO;
  context.shadowOffsetY = IMAGE_RATIO;
  context.fillStyle = look.colour;
  context.fill(body);
  context.shadowColor = 'transparent';
  context.lineWidth = 2;
  context.strokeStyle = look.edge;
  context.stroke(body);
}

function drawTick(context: CanvasRenderingContext2D, { colour, edge }: Mark) {
  context.beginPath();
  context.arc(...TICK_AT, TICK_RADIUS, 0, 2 * Math.PI);
  context.fillStyle = edge;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
  context.strokeStyle = inkOn(edge);
  context.lineWidth = 2.2;
  context.stroke(new Path2D(TICK));
}

function drawIcon(context: CanvasRenderingContext2D, mark: Mark) {
  context.translate(...SIGN_AT);
  context.scale(SIGN_SCALE, SIGN_SCALE);
  context.lineWidth = SIGN_STROKE;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = inkOn(mark.colour);
  context.stroke(new Path2D(iconPaths[mark.icon]));
}
