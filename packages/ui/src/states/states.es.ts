import type { TranslationOf } from '../texts/register-texts.ts';
import type english from './states.en.ts';

export default {
  loading: 'Cargando',
  retry: 'Reintentar',
  notRenewed: 'Esto puede no estar al día.',
  notMore: 'No se pudo leer lo que sigue.',
  stop: 'Parar',
  code: 'código {{code}}',
  nothingLost: 'No se ha perdido nada.',
  suppressed_one: 'Menos de {{count}} persona; no se muestra nada para protegerla. No entra en ninguna suma.',
  suppressed_other: 'Menos de {{count}} personas; no se muestra nada para protegerlas. No entran en ninguna suma.',
  notEnough_one: '{{have, count}} unidad; una asociación necesita {{count, count}}.',
  notEnough_other: '{{have, count}} unidades; una asociación necesita {{count, count}}.',
  missing_one: 'Falta una más.',
  missing_other: 'Faltan {{count, count}} más.',
  notIdentified: 'No identificado',
  notIdentifiedSide: {
    inside: 'Dentro: no identificado',
    outside: 'Fuera: no identificado',
    together: 'No identificado',
  },
  progress: '{{done, count}} de {{total, count}}',
  left: 'faltan {{duration}}',
  finished: 'Hecho',
} satisfies TranslationOf<typeof english>;
