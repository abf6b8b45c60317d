import type { Service } from '../../generated/payload-types.ts'

type Seed = Pick<Service, 'name' | 'description' | 'minutes' | 'leastMinor' | 'mostMinor'>

/** Kinds of appointments that every installation begins with, in English and in Spanish. */
export const services: (Seed & { es: Pick<Seed, 'name' | 'description'> })[] = [
  {
    name: 'One question, three cards',
    description: 'Bring one question. You’ll see three cards drawn for it and leave with a clear next step.',
    minutes: 15,
    leastMinor: 1500,
    mostMinor: 9000,
    es: {
      name: 'Una pregunta, tres cartas',
      description: 'Trae una pregunta. Se sacan tres cartas para ti y te vas con un próximo paso claro.',
    },
  },
  {
    name: 'Dream reading',
    description: 'Tell a dream that stays with you. Together you look at what it may be asking for.',
    minutes: 30,
    leastMinor: 2500,
    mostMinor: 15_000,
    es: {
      name: 'Lectura de un sueño',
      description: 'Cuenta un sueño que no te suelta. Juntos miran qué puede estar pidiendo.',
    },
  },
  {
    name: 'The year ahead',
    description: 'Twelve months, one card or transit each, and the two or three moments to prepare for.',
    minutes: 45,
    leastMinor: 4000,
    mostMinor: 25_000,
    es: {
      name: 'El año que viene',
      description: 'Doce meses, una carta o un tránsito para cada uno, y los momentos que conviene preparar.',
    },
  },
  {
    name: 'Birth chart, start to finish',
    description: 'Your whole chart in plain words. Have your date, time and place of birth ready.',
    minutes: 60,
    leastMinor: 5000,
    mostMinor: 35_000,
    es: {
      name: 'Carta natal de principio a fin',
      description:
        'Tu carta completa, explicada con sencillez. Ten a mano fecha, hora y lugar de nacimiento.',
    },
  },
]
