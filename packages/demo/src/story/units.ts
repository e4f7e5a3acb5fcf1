/** One unit of the demo organisation, as the story begins to tell it. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: 'region' | 'shop' | 'area' | 'team';
  readonly parent: string;
  /** Employed today. Units with people of their own only; the others group. */
  readonly employees: number;
  readonly customers: number;
  /** Experience score (0–100) that the unit has reached today, inside and outside. */
  readonly inside: number;
  readonly outside: number;
  /** Points per quarter that led there. */
  readonly insideDrift: number;
  readonly outsideDrift: number;
}

type People = readonly [employees: number, customers: number];
type Score = readonly [inside: number, outside: number, insideDrift: number, outsideDrift: number];

const NO_PEOPLE: People = [0, 0];
const UNTOLD: Score = [60, 60, 0, 0];

function unit(
  kind: DemoUnit['kind'],
  parent: string,
  code: string,
  name: string,
  people: People = NO_PEOPLE,
  score: Score = UNTOLD,
): DemoUnit {
  const [employees, customers] = people;
  const [inside, outside, insideDrift, outsideDrift] = score;
  return { code, name, kind, parent, employees, customers, inside, outside, insideDrift, outsideDrift };
}

export const ROOT = { code: 'almar', name: 'Almar' };

/**
 * Four regions with their shops, what serves all of them, and the head office; sizes follow a power law.
 * Planted: Madrid Sol, Madrid Norte, Alicante and Sevilla are hollow inside, Málaga hollow outside, the service
 * centre in trouble, Bilbao, Santander, Gijón, Valencia and Granada in unison.
 */
export const UNITS: readonly DemoUnit[] = [
  unit('region', 'almar', 'norte', 'Norte'),
  unit('shop', 'norte', 'bilbao', 'Bilbao', [82, 1250], [67.9, 70.6, 0.6, 0.5]),
  unit('shop', 'norte', 'santander', 'Santander', [62, 820], [66.6, 68.8, 0.4, 0.6]),
  unit('shop', 'norte', 'gijon', 'Gijón', [50, 700], [71.4, 72.3, 1, 0.8]),
  unit('shop', 'norte', 'a-coruna', 'A Coruña', [74, 920], [63.9, 66.2, 0.5, 0.2]),
  unit('shop', 'norte', 'vitoria', 'Vitoria', [34, 420], [65.5, 66.9, 0.2, 0.3]),
  unit('shop', 'norte', 'oviedo', 'Oviedo', [18, 160], [62.3, 63.8, 0.1, 0]),
  unit('region', 'almar', 'centro', 'Centro'),
  unit('shop', 'centro', 'madrid-sol', 'Madrid Sol', [128, 2300], [49.2, 66.9, -1.6, 0.4]),
  unit('shop', 'centro', 'madrid-norte', 'Madrid Norte', [98, 1600], [53.4, 65.4, -1.1, 0.3]),
  unit('shop', 'centro', 'toledo', 'Toledo', [30, 380], [58.8, 61.1, 0.1, 0.1]),
  unit('shop', 'centro', 'zaragoza', 'Zaragoza', [66, 960], [64.3, 63.5, 0.3, -0.1]),
  unit('shop', 'centro', 'valladolid', 'Valladolid', [36, 380], [61, 60.2, 0, 0.1]),
  unit('shop', 'centro', 'segovia', 'Segovia', [9, 60], [63, 64.5, 0, 0]),
  unit('region', 'almar', 'levante', 'Levante'),
  unit('shop', 'levante', 'valencia', 'Valencia', [88, 1450], [69.3, 67.1, 0.8, 0.5]),
  unit('shop', 'levante', 'alicante', 'Alicante', [70, 1020], [52.1, 63.8, -1.3, 0.3]),
  unit('shop', 'levante', 'murcia', 'Murcia', [56, 740], [54.8, 53.4, -0.3, -0.5]),
  unit('shop', 'levante', 'castellon', 'Castellón', [22, 210], [57.4, 59.6, -0.2, 0]),
  unit('shop', 'levante', 'palma', 'Palma', [40, 430], [63.2, 66, 0.3, 0.2]),
  unit('region', 'almar', 'sur', 'Sur'),
  unit('shop', 'sur', 'sevilla', 'Sevilla', [100, 1500], [54.4, 64.6, -1, 0.2]),
  unit('shop', 'sur', 'malaga', 'Málaga', [74, 1300], [66.4, 54.2, 0.4, -1]),
  unit('shop', 'sur', 'granada', 'Granada', [60, 850], [66.2, 70, 0.2, 0.6]),
  unit('shop', 'sur', 'cordoba', 'Córdoba', [32, 300], [60.4, 58.3, 0.1, -0.2]),
  unit('shop', 'sur', 'cadiz', 'Cádiz', [20, 190], [62.1, 63.2, 0, 0.1]),
  unit('shop', 'sur', 'huelva', 'Huelva', [7, 45], [59.5, 62, 0, 0]),
  unit('area', 'almar', 'central', 'Central'),
  unit('team', 'central', 'service-centre', 'Service centre', [210, 1100], [46.8, 50.9, -1.2, -0.9]),
  unit('team', 'central', 'online-shop', 'Online shop', [54, 915], [64.1, 62.6, 0.2, 0.4]),
  unit('area', 'central', 'logistics', 'Logistics'),
  unit('team', 'logistics', 'logistics-day', 'Logistics, day', [150, 0], [60.2, 0, 0.1, 0]),
  unit('team', 'logistics', 'logistics-night', 'Logistics, night', [70, 0], [51.7, 0, -0.4, 0]),
  unit('area', 'almar', 'head-office', 'Head office'),
  unit('team', 'head-office', 'commercial', 'Commercial', [94, 0], [66.1, 0, 0.2, 0]),
  unit('team', 'head-office', 'technology', 'Technology', [66, 0], [68.4, 0, 0.3, 0]),
  unit('team', 'head-office', 'finance', 'Finance', [40, 0], [63, 0, 0, 0]),
  unit('team', 'head-office', 'people', 'People', [28, 0], [64.4, 0, 0.1, 0]),
  unit('team', 'head-office', 'legal', 'Legal', [18, 0], [61.5, 0, 0, 0]),
  unit('team', 'head-office', 'internal-audit', 'Internal audit', [8, 0], [61.8, 0, 0, 0]),
  unit('team', 'head-office', 'board-office', 'Board office', [6, 0], [63.5, 0, 0, 0]),
];

/** Units that the association of inside and outside speaks about: people work in them and are served by them. */
export const MEETING_UNITS = UNITS.filter(({ employees, customers }) => employees > 0 && customers > 0);
