import { expect, test } from 'vitest';
import { qrPath, qrPicture } from './qr-path.ts';

const ADDRESS = 'https://unisono.example.org/respond/#3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

test('a code has its three corners, a quiet border, and other modules for another address', () => {
  const { size, path } = qrPath(ADDRESS);
  const dark = new Set(path.match(/M\d+ \d+/g));
  for (const [x, y] of [
    [4, 4],
    [size - 5, 4],
    [4, size - 5],
  ]) {
    expect(dark.has(`M${x} ${y}`)).toBe(true);
  }
  for (let at = 0; at < size; at += 1) {
    expect(dark.has(`M${at} 3`) || dark.has(`M3 ${at}`)).toBe(false);
  }
  expect(qrPath(`${ADDRESS}x`).path).not.toBe(path);
});

test('its picture stands on its own', () => {
  const { svg, width } = qrPicture(ADDRESS, 600);
  expect(width).toBe(600);
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(svg).toContain('fill="#fff"');
});
