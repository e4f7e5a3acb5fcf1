import type { Role } from '@unisono/people-core/schema';
import type { SegmentChoices } from '@unisono/segments/schema';
import { createContext, useContext } from 'react';

/** What the fields of rules are offered to choose from. */
export interface BuilderChoices extends SegmentChoices {
  readonly side: Role;
  /** Other segments that may be named. */
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  /** Whether everything that is not finished is marked: after somebody tried to save. */
  readonly strict: boolean;
}

const Choices = createContext<BuilderChoices | null>(null);
export const BuilderChoicesProvider = Choices.Provider;

export function useBuilderChoices(): BuilderChoices {
  const choices = useContext(Choices);
  if (!choices) throw new Error('outside of a segment builder');
  return choices;
}
