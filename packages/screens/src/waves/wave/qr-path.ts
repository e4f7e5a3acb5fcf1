import { encode } from 'uqr';

/** Modules of white around a code, without which scanners do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code to be drawn: how many modules its side has, and its dark modules as an SVG path, one unit each. */
export function qrPath(text: string): { size: number; path: string } {
  // Medium correction: a sheet on a wall gets scratched.
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}

/** The code as a picture that stands on its own, dark on white whatever the theme, `width` pixels wide. */
export function qrPicture(text: string, width: number): { svg: string; width: number; height: number } {
  const { size, path } = qrPath(text);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 ${size} ${size}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
  return { svg, width, height: width };
}
