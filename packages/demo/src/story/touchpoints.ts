import type { Language } from '@unisono/people-core/schema';
import type { DemoUnit } from './units.ts';

const SHOP: Readonly<Record<Language, readonly string[]>> = {
  en: ['Visit', 'Advice', 'Checkout', 'Exchange'],
  es: ['Visita', 'Asesoramiento', 'Caja', 'Cambio'],
};
const OTHERS: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  'service-centre': { en: ['Call', 'Chat', 'Complaint'], es: ['Llamada', 'Chat', 'Reclamación'] },
  'online-shop': { en: ['Order', 'Delivery', 'Return'], es: ['Pedido', 'Entrega', 'Devolución'] },
};

export const PULSE: Readonly<Record<Language, string>> = { en: 'Monthly pulse', es: 'Pulso mensual' };

/** Where customers meet a unit. */
export function touchpointsOf(unit: DemoUnit, language: Language): readonly string[] {
  return (OTHERS[unit.code] ?? SHOP)[language];
}
