import type { TranslationOf } from '../texts/register-texts.ts';
import type english from './charts.en.ts';

export default {
  asTable: 'Ver como tabla: {{title}}',
  asChart: 'Ver como gráfico: {{title}}',
  download: 'Descargar: {{title}}',
  computed: 'Cómo se calcula: {{title}}',
  formats: { png: 'Imagen (PNG)', svg: 'Dibujo (SVG)', csv: 'Números (CSV)' },
  downloadFailed: 'No se pudo crear el fichero. {{problem}}',
  inside: 'Dentro',
  outside: 'Fuera',
  gap: 'Brecha',
  n: 'n {{n, count}}',
  level: 'nivel {{level}}',
  gapZero: 'brecha 0',
  quadrants: {
    'in-unison': 'Al unísono',
    'hollow-inside': 'Hueco por dentro',
    'hollow-outside': 'Hueco por fuera',
    'in-trouble': 'En apuros',
    undetermined: 'Sin determinar',
  },
  map: {
    label: 'Mapa de {{count, count}} unidades: dentro en horizontal, fuera en vertical',
    points: 'Unidades; las flechas pasan de una a otra',
    point: '{{name}}: dentro {{inside}}, fuera {{outside}}. {{quadrant}}.',
    summary:
      'Al unísono {{unison}}, hueco por dentro {{hollowInside}}, hueco por fuera {{hollowOutside}}, en apuros {{trouble}}, sin determinar {{undetermined}}.',
    scored: 'Dentro y fuera de {{name}}',
  },
  trend: {
    label: 'De {{from}} a {{to}}: {{series}}',
    cursor: 'Periodo; las flechas lo mueven',
    at: '{{period}}: {{values}}',
    none: 'no se sabe',
    initiatives: 'Iniciativas: {{list}}.',
    axis: 'eje de {{from}} a {{to}}',
  },
  association: {
    label: 'Asociación entre dentro y fuera',
    kinds: {
      between: 'Entre unidades',
      within: 'Dentro de cada unidad',
      'two-way': 'Por unidad y periodo',
      pooled: 'Todo junto',
    },
    questions: {
      between: '¿Los equipos más contentos tienen clientes más contentos?',
      within: 'Cuando un equipo mejora, ¿le siguen sus clientes?',
      'two-way': 'Lo mismo, sin lo que movió a todos a la vez',
      pooled: 'Las dos cosas mezcladas; para que no falte',
    },
    r: 'r {{r}}',
    row: '{{kind}}: r {{r}}, n {{n, count}}.',
    missingRow: '{{kind}}: no hay datos suficientes, {{have, count}} de {{need, count}}.',
    missing: 'faltan datos: {{have, count}} de {{need, count}}',
  },
  priority: {
    label: '{{title}}: importancia hacia arriba, respuestas a lo ancho',
    point: '{{name}}: media {{mean}}, importancia {{share}}, de {{low}} a {{high}}.',
    detail: 'Media {{mean}}. Importancia {{share}} [{{low}}; {{high}}].',
    act: 'Actuar primero',
    keep: 'Mantener',
  },
  emotion: {
    label: 'Emociones como parte de la intensidad total',
    pleasant: 'agradables {{share}}',
    unpleasant: 'desagradables {{share}}',
  },
  ranking: { label: 'Unidades por orden: {{title}}', reference: 'total {{value}}' },
} satisfies TranslationOf<typeof english>;
