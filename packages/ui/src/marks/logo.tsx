/** A U of three strokes: in, out, and what joins them. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" strokeWidth="4.2" strokeLinecap="round">
        <path d="M5 4v8.5" stroke="var(--inside)" />
        <path d="M19 4v8.5" stroke="var(--outside)" />
        <path d="M5 13a7 7 0 0 0 14 0" stroke="var(--together)" />
      </g>
    </svg>
  );
}
