import { qrPath } from './qr-path.ts';
import classes from './links.module.css';

/** An address as a QR code, dark on white in both themes so that every scanner reads it. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { size, path } = qrPath(address);
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className={classes.light} d={`M0 0h${size}v${size}H0z`} />
      <path className={classes.dark} d={path} />
    </svg>
  );
}
