import { useLocation, useNavigate } from '@tanstack/react-router';
import type { SurveyContent } from '@unisono/surveys/schema';
import { useEffect, useRef, useState } from 'react';
import type { Place } from '../draft/field-id.ts';

/** Which question is open, as its code stands in the address; the opening where it names none. */
export function usePlace({ questions }: SurveyContent) {
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  // The router reads a code of figures as a number.
  const found = search['question'];
  const asked = typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  const navigate = useNavigate();
  // The place, not the code, is what stays while a question is renamed or taken back.
  const [{ chosen }, choose] = useState<{ readonly chosen: Place }>(() => {
    const index = questions.findIndex(({ code }) => code === asked);
    return { chosen: index < 0 ? 'opening' : index };
  });
  const wanted = useRef<string>(undefined);
  const place: Place =
    chosen === 'opening' || questions.length === 0 ? 'opening' : Math.min(chosen, questions.length - 1);
  const code = place === 'opening' ? undefined : questions[place]?.code;

  useEffect(() => {
    if (code === asked) return;
    void navigate({ to: '.', search: (before: object) => ({ ...before, question: code }), replace: true });
  }, [code, asked, navigate]);
  // After every rendering: the field may come with the next one.
  useEffect(() => {
    const field = wanted.current === undefined ? null : document.getElementById(wanted.current);
    if (!field) return;
    wanted.current = undefined;
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
  });

  const go = (next: Place, field?: string) => {
    wanted.current = field;
    // A new object each time: a field of the place that is open already is gone to as well.
    choose({ chosen: next });
  };
  return { place, go };
}
