import type { TranslationOf } from '@unisono/ui/texts';
import type english from './findings.en.ts';

export default {
  sides: { employee: 'Dentro', customer: 'Fuera' },
  moved: {
    rose: '{{side}} ha subido {{points}} puntos desde {{from}}.',
    fell: '{{side}} ha bajado {{points}} puntos desde {{from}}.',
    steady: '{{side}} se mantiene desde {{from}}.',
  },
  quadrant: {
    'in-unison_one': 'En una unidad, dentro y fuera van al unísono.',
    'in-unison_other': 'En {{count}} unidades, dentro y fuera van al unísono.',
    'hollow-inside_one': 'Una unidad da a sus clientes un calor que su propia gente no siente.',
    'hollow-inside_other': '{{count}} unidades dan a sus clientes un calor que su propia gente no siente.',
    'hollow-outside_one': 'En una unidad se está bien dentro, y sus clientes no lo notan.',
    'hollow-outside_other': 'En {{count}} unidades se está bien dentro, y sus clientes no lo notan.',
    'in-trouble_one': 'Una unidad está baja en los dos lados.',
    'in-trouble_other': '{{count}} unidades están bajas en los dos lados.',
  },
  named: {
    'in-unison': 'Al unísono: {{units}}.',
    'hollow-inside': 'Hueco por dentro: {{units}}.',
    'hollow-outside': 'Hueco por fuera: {{units}}.',
    'in-trouble': 'En apuros: {{units}}.',
  },
  more: '{{units}} y otras',
  undetermined: {
    'interval-crosses-cut': 'Ninguna unidad está claramente a un lado: todos los intervalos cruzan el corte.',
    'no-interval': 'No se sabe dónde está cada unidad: las puntuaciones llegaron sin intervalos.',
    'no-cut': 'No se sabe dónde está cada unidad: no hay corte entre alto y bajo.',
    unknown: 'Aún no se sabe dónde está cada unidad.',
  },
  associated: {
    between_up: 'Las unidades con equipos más contentos tienen clientes más contentos: r {{r}}.',
    between_down: 'Las unidades con equipos más contentos tienen clientes menos contentos: r {{r}}.',
    within_up: 'Cuando un equipo mejora, sus clientes suelen seguirle: r {{r}}.',
    within_down: 'Cuando un equipo mejora, sus clientes suelen retroceder: r {{r}}.',
    other_up: 'Dentro y fuera se mueven juntos: r {{r}}.',
    other_down: 'Dentro y fuera se separan: r {{r}}.',
  },
  unitDiffers: {
    over: '{{unit}} está {{points}} puntos por encima de la media.',
    under: '{{unit}} está {{points}} puntos por debajo de la media.',
  },
  unitMoved: {
    rose: '{{unit}} ha subido {{points}} puntos desde {{from}}.',
    fell: '{{unit}} ha bajado {{points}} puntos desde {{from}}.',
  },
  nothing: {
    both: 'En este periodo no se midió nada.',
    employee: 'En este periodo no se midió nada dentro.',
    customer: 'En este periodo no se midió nada fuera.',
  },
  quiet: 'Nada destaca: ninguna diferencia supera su incertidumbre.',
} as const satisfies TranslationOf<typeof english>;
