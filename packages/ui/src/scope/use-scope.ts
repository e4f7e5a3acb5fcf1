import { useLocation, useNavigate } from '@tanstack/react-router';
import { previousPeriod, periodOf } from '@unisono/people-core/schema';
import { createContext, use } from 'react';
import { readScope } from './read-scope.ts';

/** The period a screen shows when its address names none. */
export const DefaultPeriod = createContext<string | undefined>(undefined);

export interface ScopeState {
  /** The unit that is looked at; null is everything the account may see. */
  readonly unit: string | null;
  /** The period that is looked at, the default one where the address names none. */
  readonly period: string;
  setUnit(unit: string | null): void;
  setPeriod(period: string): void;
}

/** Unit and period of the address, and how to change them. Changing keeps the page and everything else in the address. */
export function useScope(): ScopeState {
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const navigate = useNavigate();
  const fallback = use(DefaultPeriod) ?? lastCompleteQuarter();
  const { unit, period } = readScope(search);
  const change = (part: { unit?: string | undefined; period?: string | undefined }) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...part }) });
  return {
    unit: unit ?? null,
    period: period ?? fallback,
    setUnit: (next) => change({ unit: next ?? undefined }),
    setPeriod: (next) => change({ period: next }),
  };
}

function lastCompleteQuarter(): string {
  return previousPeriod(periodOf(new Date().toISOString().slice(0, 10), 'quarter'));
}
