import type { TranslationOf } from '@unisono/ui/texts';
import type english from './application.en.ts';

export default {
  lines: {
    overview: 'Resumen',
    coherence: 'Coherencia',
    pulses: 'Pulsos',
    segments: 'Segmentos',
    feedback: 'Opiniones',
    employees: 'Empleados',
    customers: 'Clientes',
    initiatives: 'Iniciativas',
    settings: 'Ajustes',
    own: 'Tu cuenta',
    eyes: 'Mirar con otros ojos',
  },
  notYours: {
    title: 'Esta aplicación no forma parte de tu cuenta.',
    lede: 'Lo que puedes abrir depende de tus permisos. Quien administra puede cambiarlos.',
    open: 'Abrir {{name}}',
  },
  pageFailed: 'No se pudo mostrar esta página.',
  notFound: {
    title: 'En esta dirección no hay nada.',
    lede: 'Puede haberse movido o estar mal escrita.',
    back: 'Volver al inicio',
  },
} as const satisfies TranslationOf<typeof english>;
