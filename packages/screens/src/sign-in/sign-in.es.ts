import type { TranslationOf } from '@unisono/ui/texts';
import type english from './sign-in.en.ts';

export default {
  title: 'Nos alegra verte otra vez.',
  lede: 'Entra para seguir donde estabas.',
  email: 'Correo electrónico',
  password: 'Contraseña',
  act: 'Entrar',
  help: '¿Sin cuenta, o ya no puedes entrar? Quien administra tu organización puede enviarte otra invitación.',
  demo: {
    title: 'Esta es la organización de muestra.',
    lede: 'Almar y toda su gente son sintéticas. Para curiosear no hace falta contraseña.',
    act: 'Entrar en la muestra',
    or: 'O entra con tu cuenta',
  },
  problems: { email: 'Esto no es una dirección de correo.', password: 'Escribe tu contraseña.' },
  invite: {
    title: 'Tienes una invitación.',
    lede: 'Elige un nombre y una contraseña para {{email}}.',
    name: 'Tu nombre',
    password: 'Contraseña',
    passwordHelp: 'Al menos 12 caracteres. Varias palabras son más fáciles que los signos.',
    act: 'Aceptar y entrar',
    failed: 'No se pudo aceptar la invitación.',
    unreadableTitle: 'Esta invitación ya no vale.',
    unreadable: 'Se usó, se retiró o ha caducado. Pide otra a quien te invitó.',
    toSignIn: 'Ir a la página de entrada',
    problems: { name: 'Escribe tu nombre.', password: 'La contraseña necesita al menos 12 caracteres.' },
  },
} as const satisfies TranslationOf<typeof english>;
