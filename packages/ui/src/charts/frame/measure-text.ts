const FAMILY = "'Schibsted Grotesk Variable', system-ui, sans-serif";
/** The average width of a letter of the interface's font, for places without a canvas (tests). */
const AVERAGE_LETTER = 0.53;

let canvas: CanvasRenderingContext2D | null | undefined;

/** The width of a chart label in pixels. */
export function measureText(text: string, size = 12, weight = 450): number {
  if (typeof document === 'undefined') return text.length * size * AVERAGE_LETTER;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * size * AVERAGE_LETTER;
  canvas.font = `${weight} ${size}px ${FAMILY}`;
  return canvas.measureText(text).width;
}
