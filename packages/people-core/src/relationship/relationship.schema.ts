/** The two ways of being tied to a unit: inside (EX) or outside (CX). */
export const ROLES = ['employee', 'customer'] as const;
export type Role = (typeof ROLES)[number];
