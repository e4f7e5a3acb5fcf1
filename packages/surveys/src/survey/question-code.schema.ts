import { z } from 'zod';

/**
 * The name under which answers are kept and compared over versions and waves, for questions and options alike.
 * Short enough that question and option joined by a dot are one score code of the panel.
 */
export const questionCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'code-invalid')
  .max(40);
