import type { TranslationOf } from '../texts/register-texts.ts';
import type english from './shell.en.ts';

export default {
  skip: 'Ir a la página',
  navigation: 'Aplicaciones y páginas',
  main: 'Principal',
  more: 'Ajustes y ayuda',
  openNavigation: 'Abrir la navegación',
  close: 'Cerrar',
  switch: 'Aplicación: {{name}}',
  applications: {
    'employee-experience': 'Experiencia de empleado',
    'customer-experience': 'Experiencia de cliente',
    leadership: 'Dirección',
  },
  settings: 'Ajustes',
  talkToPerson: 'Hablar con alguien',
  demo: 'Datos de demostración',
  search: 'Buscar o ir a…',
  palette: 'Buscar o ir a',
  nothingFound: 'Nada se llama así.',
  kinds: { page: 'Página', application: 'Aplicación', unit: 'Unidad', preference: 'Preferencia' },
  language: 'Idioma: {{name}}',
  theme: 'Tema: {{name}}',
  themes: { light: 'claro', dark: 'oscuro', auto: 'como el sistema' },
  account: 'Cuenta de {{name}}',
  signOut: 'Cerrar sesión',
} satisfies TranslationOf<typeof english>;
