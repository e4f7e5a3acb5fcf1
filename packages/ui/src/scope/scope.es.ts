import type { TranslationOf } from '../texts/register-texts.ts';
import type english from './scope.en.ts';

export default {
  unit: 'Parte de la organización',
  period: 'Periodo',
  unitIs: 'Parte de la organización: {{name}}',
  periodIs: 'Periodo: {{name}}',
  all_one: '{{organisation}}, su única unidad',
  all_other: '{{organisation}}, las {{count, count}} unidades',
  yours_one: 'Tu unidad',
  yours_other: 'Tus {{count, count}} unidades',
  grain: 'Duración',
  grains: { week: 'Semana', month: 'Mes', quarter: 'Trimestre', year: 'Año' },
  earlier: 'Antes: {{year}}',
  later: 'Después: {{year}}',
  unknown: 'Unidad desconocida',
} satisfies TranslationOf<typeof english>;
