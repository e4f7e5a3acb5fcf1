import type { SurveyContent, Survey } from '@unisono/surveys/schema';
import { createContext, use } from 'react';
import type { Check } from '../draft/checks.ts';
import type { Place } from '../draft/field-id.ts';

/** What every part of the builder works on. */
export interface BuilderState {
  readonly survey: Survey;
  /** The planned wave that the builder was come from, to go on with; null where there is none. */
  readonly waveId: string | null;
  readonly content: SurveyContent;
  readonly checks: readonly Check[];
  readonly readOnly: boolean;
  readonly place: Place;
  /** @param step names what is changed: changes about the same are taken back together */
  change(next: SurveyContent, step?: string): void;
  /** Opens a question or the opening, and moves the focus to one of its fields. */
  go(place: Place, field?: string): void;
  /** Says something to whoever does not see the screen. */
  say(message: string): void;
}

export const Builder = createContext<BuilderState | undefined>(undefined);

/** @throws Error outside the builder */
export function useBuilder(): BuilderState {
  const builder = use(Builder);
  if (!builder) throw new Error('there is no survey builder around this');
  return builder;
}
