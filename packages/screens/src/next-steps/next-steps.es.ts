import type { TranslationOf } from '@unisono/ui/texts';
import type english from './next-steps.en.ts';

export default {
  done: 'hecho',
  wait: 'Quien tenga permiso traerá personas y resultados; entonces aparecerán aquí.',
  units: {
    title: 'Di qué unidades hay',
    words: 'Tiendas, equipos, regiones: donde la gente trabaja y es atendida. Escríbelas o pega una lista.',
    act: 'Añadir unidades',
  },
  people: {
    title: 'Trae a las personas',
    words: 'Empleados y clientes desde un fichero de cualquier tamaño. Ves cada problema antes de guardar nada.',
    act: 'Importar personas',
  },
  results: {
    title: 'Trae lo que sintieron',
    words: 'Respuestas sueltas, o cifras que ya midió otra herramienta. Los dos lados se encuentran en las unidades.',
    act: 'Importar resultados',
  },
  colleagues: {
    title: 'Invita a tus colegas',
    words: 'Recursos humanos, marketing, dirección, responsables: cada cual ve su parte.',
    act: 'Invitar',
  },
} as const satisfies TranslationOf<typeof english>;
