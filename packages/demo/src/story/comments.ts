import type { Language, Role } from '@unisono/people-core/schema';

type Tone = 'good' | 'mixed' | 'bad';

/** What people write when they write: few, short, and never a name. */
export const COMMENTS: Readonly<Record<Language, Readonly<Record<Role, Readonly<Record<Tone, readonly string[]>>>>>> = {
  en: {
    employee: {
      good: [
        'The team covered for me when my son was ill. Nobody made a thing of it.',
        'I could decide about a return on my own, and it was the right call.',
        'Saturday was full and still calm. We had enough people for once.',
        'My lead asked what I thought, and then did it.',
      ],
      mixed: [
        'Good colleagues, tired shop. Some weeks the rota arrives on Sunday night.',
        'The new till is faster, but nobody showed us the exchanges.',
        'I like the work. I would like it more if we were told why things change.',
      ],
      bad: [
        'Three people for the whole floor, again. Customers get a smile, we get the rest.',
        'I found out about the new hours from a customer.',
        'We are measured on calls per hour, so nobody is allowed to solve anything.',
        'Two years asking for a chair that does not hurt.',
        'I have stopped suggesting things.',
      ],
    },
    customer: {
      good: [
        'She opened a second till before there was a queue.',
        'They called me back the same afternoon, with the answer.',
        'He said the cheaper one was enough for me. I will be back for that alone.',
        'Exchange without the receipt, two minutes.',
      ],
      mixed: [
        'Kind people, but I had to explain it three times.',
        'The shop is lovely, the fitting rooms are not.',
        'It arrived, one day late, well packed.',
      ],
      bad: [
        'Forty minutes of music, then the call was cut.',
        'Nobody knew anything about an order that your own website says is here.',
        'I was sent from one counter to the other with a baby on my arm.',
        'The club card promised a discount that the till did not know.',
      ],
    },
  },
  es: {
    employee: {
      good: [
        'El equipo me cubrió cuando mi hijo estuvo malo. Sin una mala cara.',
        'Pude decidir yo sobre una devolución, y salió bien.',
        'El sábado estuvo lleno y aun así tranquilo. Por una vez éramos suficientes.',
        'Mi responsable me preguntó qué pensaba, y luego lo hizo.',
      ],
      mixed: [
        'Buenos compañeros, tienda cansada. Hay semanas en que el cuadrante llega el domingo por la noche.',
        'La caja nueva es más rápida, pero nadie nos enseñó los cambios.',
        'Me gusta el trabajo. Me gustaría más si nos contaran por qué cambian las cosas.',
      ],
      bad: [
        'Otra vez tres personas para toda la planta. La clientela se lleva la sonrisa; nosotros, el resto.',
        'Me enteré del nuevo horario por un cliente.',
        'Nos miden por llamadas a la hora, así que nadie puede resolver nada.',
        'Dos años pidiendo una silla que no haga daño.',
        'He dejado de proponer cosas.',
      ],
    },
    customer: {
      good: [
        'Abrió otra caja antes de que hubiera cola.',
        'Me devolvieron la llamada esa misma tarde, con la respuesta.',
        'Me dijo que el barato me bastaba. Solo por eso vuelvo.',
        'Cambio sin tique, dos minutos.',
      ],
      mixed: [
        'Gente amable, pero tuve que explicarlo tres veces.',
        'La tienda es preciosa; los probadores, no.',
        'Llegó un día tarde y bien embalado.',
      ],
      bad: [
        'Cuarenta minutos de música y se cortó la llamada.',
        'Nadie sabía nada de un pedido que vuestra propia web dice que está aquí.',
        'Me mandaron de un mostrador a otro con un bebé en brazos.',
        'La tarjeta del club prometía un descuento que la caja no conocía.',
      ],
    },
  },
};

/** The tone that a comment takes at an experience score. */
export function toneOf(experience: number): Tone {
  if (experience >= 70) return 'good';
  return experience <= 45 ? 'bad' : 'mixed';
}
