/** Names that are words rather than places, for an organisation that speaks Spanish. */
export const SPANISH_NAMES: Readonly<Record<string, string>> = {
  'service-centre': 'Centro de atención',
  'online-shop': 'Tienda en línea',
  central: 'Servicios centrales',
  logistics: 'Logística',
  'logistics-day': 'Logística, día',
  'logistics-night': 'Logística, noche',
  'head-office': 'Sede central',
  commercial: 'Comercial',
  technology: 'Tecnología',
  finance: 'Finanzas',
  people: 'Personas',
  legal: 'Asesoría jurídica',
  'internal-audit': 'Auditoría interna',
  'board-office': 'Gabinete de dirección',
};

export const SPANISH_KINDS = {
  region: 'región',
  shop: 'tienda',
  area: 'área',
  team: 'equipo',
} as const;
