import type { TranslationOf } from '../texts/register-texts.ts';
import type english from './errors.en.ts';

export default {
  'signed-out': 'Tu sesión ha terminado. No se ha perdido nada; entra de nuevo para seguir.',
  'not-allowed': 'Tu cuenta no puede hacer esto. Alguien de administración puede abrírtelo.',
  'not-found': 'Esto ya no está aquí, o no te corresponde verlo.',
  conflict: 'Alguien lo ha cambiado mientras tanto. Cárgalo de nuevo y repite tu cambio.',
  'invalid-input': 'Algo del formulario no está como debería.',
  'too-many-requests': 'Demasiados intentos en poco tiempo. Espera un minuto y vuelve a probar.',
  unreachable: 'El servidor no ha contestado. No se ha cambiado nada.',
  internal: 'Algo ha fallado por nuestra parte. Está en el registro del servidor.',
} satisfies TranslationOf<typeof english>;
