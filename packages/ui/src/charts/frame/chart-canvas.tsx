import { useId, type ReactNode, type RefObject } from 'react';
import classes from './chart.module.css';

interface ChartCanvasProps {
  /** From `useWidth`, with the width it measured; the picture is drawn once that is known. */
  readonly canvasRef: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly height: number;
  /** What a reader who cannot see the picture is told first: its name. */
  readonly label: string;
  /** And then: what it shows, in a sentence or two. The table view has every number. */
  readonly description: string;
  /** Whether points in it can be focused; otherwise the whole is one image. */
  readonly interactive?: boolean;
  /** Drawn over the picture, in HTML: details of what is pointed at. */
  readonly overlay?: ReactNode;
  readonly children: ReactNode;
}

/** Where a chart is drawn: one SVG as wide as its column, so that 12 px of text stay 12 px everywhere. */
export function ChartCanvas(props: ChartCanvasProps) {
  const { canvasRef, width, height, label, description, interactive = false, overlay, children } = props;
  const id = useId();
  return (
    <div ref={canvasRef} className={classes.canvas} style={{ minHeight: height }}>
      {width > 0 && (
        <svg
          data-chart
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role={interactive ? 'group' : 'img'}
          aria-label={label}
          aria-describedby={id}
        >
          {children}
        </svg>
      )}
      <p id={id} className="visually-hidden">
        {description}
      </p>
      {overlay}
    </div>
  );
}
