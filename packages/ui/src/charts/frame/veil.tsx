/** The hatching of what is not shown or not known; and, lighter, over unpleasant emotions. */
export function Veil({ id, kind = 'hidden' }: { id: string; kind?: 'hidden' | 'unpleasant' }) {
  const [size, stroke, width] = kind === 'hidden' ? [6, 'var(--line-strong)', 1] : [5, 'var(--paper)', 1.5];
  return (
    <defs>
      <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2={size} stroke={stroke} strokeWidth={width} opacity="0.55" />
      </pattern>
    </defs>
  );
}
