import type { WavePlan } from '@unisono/surveys/schema';

interface Beginning {
  readonly timeZone: string;
  /** In that zone. */
  readonly today: string;
  /** None is the whole organisation. */
  readonly unitIds: readonly string[];
}

/** What most waves are: everybody of a part by e-mail, once, from nine o'clock today for a week, identified. */
export function defaultPlan({ timeZone, today, unitIds }: Beginning): WavePlan {
  return {
    mode: 'identified',
    k: 5,
    minimumAudience: 1,
    attributes: [],
    unitIds: [...unitIds],
    filters: [],
    channels: ['email'],
    schedule: {
      timeZone,
      opensAt: '09:00',
      closesAt: '18:00',
      days: 7,
      recurrence: { kind: 'once', day: today },
    },
    asked: null,
  };
}

/** The day it is now by the clocks of a zone. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}
