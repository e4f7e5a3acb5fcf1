import type { TranslationOf } from '../texts/register-texts.ts';
import type english from './forms.en.ts';

export default {
  cancel: 'Cancelar',
  close: 'Cerrar',
  leave: {
    title: '¿Salir sin guardar?',
    lost: 'Lo que has escrito aquí no está guardado y se perderá.',
    confirm: 'Salir',
    stay: 'Quedarme',
  },
} satisfies TranslationOf<typeof english>;
