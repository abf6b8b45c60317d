import type { InBoth } from './horoscope-words.ts'

/** What is added to a thought, whatever the sign. */
export const closings: readonly InBoth[] = [
  ['The evening is made for something small and warm.', 'La noche es para algo pequeño y cálido.'],
  [
    'A word of thanks opens more than it seems to.',
    'Una palabra de agradecimiento abre más de lo que parece.',
  ],
  ['Whatever you decide, sleep on it once.', 'Decidas lo que decidas, consúltalo una vez con la almohada.'],
  [
    'Blue is a good colour for today, and so is an early night.',
    'El azul es un buen color para hoy, y también acostarse temprano.',
  ],
  ['Somebody will be glad that you called.', 'Alguien se alegrará de que llames.'],
  ['Go gently with the clock after lunch.', 'Después de comer, trata con cariño al reloj.'],
  [
    'If you hesitate, choose what you would tell a friend to choose.',
    'Si dudas, elige lo que le dirías a una amiga que eligiera.',
  ],
  ['Leave ten minutes of the day to nobody.', 'Deja diez minutos del día sin dueño.'],
  ['A short walk will tidy the rest.', 'Un paseo corto pondrá en orden lo demás.'],
  ['Good news comes quietly; keep an ear open.', 'La buena noticia llega sin ruido; mantén el oído atento.'],
  ['Do not carry tomorrow’s bags today.', 'No cargues hoy con las maletas de mañana.'],
  ['What you share comes back in another shape.', 'Lo que compartes vuelve con otra forma.'],
  [
    'Let something be unfinished, and see how little happens.',
    'Deja algo sin terminar y mira qué poco pasa.',
  ],
  ['Trust the second look more than the first.', 'Fíate más de la segunda mirada que de la primera.'],
  [
    'Something that you lost turns up where you stopped looking.',
    'Algo que perdiste aparece donde dejaste de buscar.',
  ],
]
