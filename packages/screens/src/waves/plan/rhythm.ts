import type { Recurrence } from '@unisono/surveys/schema';

type Repeating = Extract<Recurrence, { kind: 'weekly' | 'monthly' }>;

/** The rhythms that are offered; another one that a plan has stays as it is until somebody chooses. */
export const RHYTHMS = {
  weekly: { kind: 'weekly', every: 1 },
  fortnightly: { kind: 'weekly', every: 2 },
  fourWeekly: { kind: 'weekly', every: 4 },
  monthly: { kind: 'monthly', every: 1 },
  quarterly: { kind: 'monthly', every: 3 },
} as const satisfies Record<string, Pick<Repeating, 'kind' | 'every'>>;
export type Rhythm = keyof typeof RHYTHMS;

/** Which of them a schedule has; null for once, after something, or a rhythm of its own. */
export function rhythmOf(recurrence: Recurrence): Rhythm | null {
  const names = Object.keys(RHYTHMS) as Rhythm[];
  return (
    names.find((name) => {
      const { kind, every } = RHYTHMS[name];
      return recurrence.kind === kind && recurrence.every === every;
    }) ?? null
  );
}

/** How it comes: once, in a rhythm, or for each person so many days after something. */
export type Coming = 'once' | 'repeating' | 'after';

export function comingOf({ kind }: Recurrence): Coming {
  if (kind === 'weekly' || kind === 'monthly') return 'repeating';
  return kind;
}

/** The same schedule coming in another way; the first day stays. */
export function comeAs(before: Recurrence, coming: Coming): Recurrence {
  if (comingOf(before) === coming) return before;
  const firstDay = before.kind === 'once' ? before.day : before.firstDay;
  if (coming === 'once') return { kind: 'once', day: firstDay };
  const lastDay = before.kind === 'once' ? null : before.lastDay;
  if (coming === 'repeating') return { ...RHYTHMS.monthly, firstDay, lastDay };
  return { kind: 'after', what: 'relationship', days: 30, firstDay, lastDay };
}
