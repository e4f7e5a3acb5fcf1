import type { InitiativeKind, InitiativeSide, InitiativeStatus } from '@unisono/initiatives/schema';
import type { EmotionCode, Language } from '@unisono/people-core/schema';

/** What the demo's initiatives are called and meant to do, in the organisation's language. */
interface InitiativeTexts {
  readonly title: string;
  readonly objective: string;
  readonly insideHypothesis: string | null;
  readonly outsideHypothesis: string | null;
}

/** An initiative with the effect that was planted into the moments: points of the experience score. */
export interface DemoInitiative {
  readonly key: 'shift-swaps' | 'listen-first' | 'summer' | 'club' | 'christmas' | 'service-reorganisation';
  readonly kind: InitiativeKind;
  readonly side: InitiativeSide;
  readonly status: InitiativeStatus;
  readonly intendedEmotions: readonly EmotionCode[];
  /** Codes of units; none means the whole organisation. */
  readonly units: readonly string[];
  /** Days from today, negative in the past. The last day belongs to the window. */
  readonly fromDay: number;
  readonly toDay: number | null;
  readonly expectedLagWeeks: number;
  readonly insideEffect: number;
  readonly outsideEffect: number;
  /** Whether the effect stays after the window, or ends with it. */
  readonly lasting: boolean;
  readonly owner: 'hr' | 'marketing';
  readonly texts: Readonly<Record<Language, InitiativeTexts>>;
}

export const INITIATIVES: readonly DemoInitiative[] = [
  {
    key: 'shift-swaps',
    kind: 'workload',
    side: 'employee',
    status: 'done',
    intendedEmotions: ['relief', 'contentment'],
    units: ['bilbao', 'santander', 'gijon', 'a-coruna', 'valencia', 'murcia', 'palma'],
    fromDay: -351,
    toDay: -283,
    expectedLagWeeks: 4,
    insideEffect: 5.1,
    outsideEffect: 3.2,
    lasting: true,
    owner: 'hr',
    texts: {
      en: {
        title: 'Shift swaps by app',
        objective: 'Let people in seven shops swap shifts among themselves within a day.',
        insideHypothesis: 'Less anger about schedules; experience inside rises by three points or more.',
        outsideHypothesis: null,
      },
      es: {
        title: 'Cambio de turnos por app',
        objective: 'Que las personas de siete tiendas cambien turnos entre ellas en un día.',
        insideHypothesis: 'Menos enfado por los horarios; la experiencia dentro sube tres puntos o más.',
        outsideHypothesis: null,
      },
    },
  },
  {
    key: 'listen-first',
    kind: 'training',
    side: 'joint',
    status: 'done',
    intendedEmotions: ['interest', 'joy'],
    units: ['toledo', 'zaragoza', 'valladolid', 'granada', 'cordoba', 'cadiz'],
    fromDay: -246,
    toDay: -192,
    expectedLagWeeks: 2,
    insideEffect: 0,
    outsideEffect: 4.4,
    lasting: true,
    owner: 'hr',
    texts: {
      en: {
        title: '“Listen first” training',
        objective: 'Two half days for everybody at the counter in six shops: hear the need before naming the product.',
        insideHypothesis: 'People at the counter take more pride in their work.',
        outsideHypothesis: 'Customers feel heard; experience outside rises by three points.',
      },
      es: {
        title: 'Formación «Escuchar primero»',
        objective:
          'Dos medias jornadas para quien atiende en seis tiendas: oír la necesidad antes de nombrar el producto.',
        insideHypothesis: 'Quien atiende se siente más orgulloso de su trabajo.',
        outsideHypothesis: 'La clientela se siente escuchada; la experiencia fuera sube tres puntos.',
      },
    },
  },
  {
    key: 'summer',
    kind: 'campaign',
    side: 'customer',
    status: 'measuring',
    intendedEmotions: ['joy', 'relief'],
    units: ['a-coruna', 'vitoria', 'zaragoza', 'valencia', 'alicante', 'castellon', 'sevilla', 'cadiz'],
    fromDay: -114,
    toDay: -46,
    expectedLagWeeks: 1,
    insideEffect: -4.1,
    outsideEffect: 2,
    lasting: false,
    owner: 'marketing',
    texts: {
      en: {
        title: 'Summer without queues',
        objective: 'Longer hours and paying on the spot in eight shops for ten weeks.',
        insideHypothesis: null,
        outsideHypothesis: 'Relief at the checkout; experience outside rises by two points while it runs.',
      },
      es: {
        title: 'Verano sin colas',
        objective: 'Horario más largo y pago en el acto en ocho tiendas durante diez semanas.',
        insideHypothesis: null,
        outsideHypothesis: 'Alivio en la caja; la experiencia fuera sube dos puntos mientras dura.',
      },
    },
  },
  {
    key: 'club',
    kind: 'campaign',
    side: 'customer',
    status: 'done',
    intendedEmotions: ['interest'],
    units: [],
    fromDay: -401,
    toDay: -365,
    expectedLagWeeks: 4,
    insideEffect: 0,
    outsideEffect: 0.6,
    lasting: true,
    owner: 'marketing',
    texts: {
      en: {
        title: 'Club relaunch',
        objective: 'One card for shop and online, in all units at once.',
        insideHypothesis: null,
        outsideHypothesis: 'Members feel known: experience outside rises by one point.',
      },
      es: {
        title: 'Relanzamiento del club',
        objective: 'Una sola tarjeta para tienda y web, en todas las unidades a la vez.',
        insideHypothesis: null,
        outsideHypothesis: 'Quien es socio se siente conocido: la experiencia fuera sube un punto.',
      },
    },
  },
  {
    key: 'service-reorganisation',
    kind: 'reorganisation',
    side: 'employee',
    status: 'running',
    intendedEmotions: ['contentment', 'pride'],
    units: ['service-centre'],
    fromDay: -12,
    toDay: 44,
    expectedLagWeeks: 8,
    insideEffect: 0,
    outsideEffect: 0,
    lasting: true,
    owner: 'hr',
    texts: {
      en: {
        title: 'Service centre in small teams',
        objective: 'From one queue to eight teams with their own regions and their own lead.',
        insideHypothesis: 'People know whom they help: fear and contempt halve within two quarters.',
        outsideHypothesis: 'Fewer calls about the same matter.',
      },
      es: {
        title: 'Centro de atención en equipos pequeños',
        objective: 'De una sola cola a ocho equipos con su región y su responsable.',
        insideHypothesis: 'Se sabe a quién se ayuda: miedo y desprecio bajan a la mitad en dos trimestres.',
        outsideHypothesis: 'Menos llamadas por el mismo asunto.',
      },
    },
  },
  {
    key: 'christmas',
    kind: 'campaign',
    side: 'customer',
    status: 'planned',
    intendedEmotions: ['joy', 'interest'],
    units: [],
    fromDay: 14,
    toDay: 48,
    expectedLagWeeks: 0,
    insideEffect: 0,
    outsideEffect: 0,
    lasting: false,
    owner: 'marketing',
    texts: {
      en: {
        title: 'Gifts that fit',
        objective: 'Exchange without a receipt for six weeks, announced to all customers.',
        insideHypothesis: null,
        outsideHypothesis: 'Less fear of choosing wrong; joy rises among those who give.',
      },
      es: {
        title: 'Regalos que aciertan',
        objective: 'Cambios sin tique durante seis semanas, anunciados a toda la clientela.',
        insideHypothesis: null,
        outsideHypothesis: 'Menos miedo a equivocarse; más alegría en quien regala.',
      },
    },
  },
];
