import { expect } from 'vitest';
import type { Outcome } from '../refusal.ts';

/** The numbers of an outcome that must have been computed. */
export function numbersOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome;
}

/** Fails unless every number anywhere in `value` is finite. */
export function expectFinite(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) expectFinite(part);
}

/** Agreement with a reference to a relative 1e-6, as docs/measures.md asks. */
export function expectClose(actual: number, reference: number, relative = 1e-6): void {
  expect(Math.abs(actual - reference)).toBeLessThanOrEqual(relative * Math.abs(reference));
}
