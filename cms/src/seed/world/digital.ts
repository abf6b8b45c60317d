import { bowl, page } from '../sample-files.ts'

export interface PieceSeed {
  readonly title: string
  readonly words?: string
  readonly es: { readonly title: string; readonly words?: string }
  /** A name and what it holds. */
  readonly file?: { readonly name: string; readonly data: () => Buffer }
}

const BELL = { name: 'bowl-for-a-lesson.wav', data: () => bowl(4, 220) }

const lesson = (title: string, words: string, inSpanish: string, palabras: string): PieceSeed => ({
  title,
  words,
  es: { title: inSpanish, words: palabras },
})

/** What is in the digital products, by SKU. */
export const contents: Readonly<Record<string, { isCourse: boolean; pieces: readonly PieceSeed[] }>> = {
  'NEW-MOON': {
    isCourse: false,
    pieces: [
      {
        title: 'The new moon',
        es: { title: 'La luna nueva' },
        file: { name: 'new-moon.wav', data: () => bowl(12, 174) },
      },
      {
        title: 'Three questions for afterwards',
        es: { title: 'Tres preguntas para después' },
        file: { name: 'three-questions.pdf', data: () => page('What was loud? What was quiet? What stays?') },
      },
    ],
  },
  'FIRST-CARD': {
    isCourse: true,
    pieces: [
      {
        ...lesson(
          'One card, before its name',
          'Draw a card. Write down ten things you see, and no thing you know.',
          'Una carta, antes que su nombre',
          'Saca una carta. Escribe diez cosas que ves y ninguna que sepas.',
        ),
        file: BELL,
      },
      lesson(
        'Colours',
        'Which colour did you see last? Begin there.',
        'Colores',
        '¿Qué color viste al final? Empieza por él.',
      ),
      lesson(
        'Where they look',
        'Follow the eyes of each figure out of the card.',
        'Hacia dónde miran',
        'Sigue la mirada de cada figura hasta salir de la carta.',
      ),
      lesson('Hands', 'What is held, and what was let go?', 'Manos', '¿Qué se sostiene y qué se soltó?'),
      lesson(
        'Weather',
        'Every card has a sky. Name yours.',
        'El tiempo',
        'Cada carta tiene un cielo. Pon nombre al tuyo.',
      ),
      lesson(
        'Two cards',
        'Lay them side by side and find the line that goes on.',
        'Dos cartas',
        'Ponlas una junto a otra y busca la línea que continúa.',
      ),
      lesson(
        'A question',
        'Ask one that has no yes and no no.',
        'Una pregunta',
        'Haz una que no tenga sí ni no.',
      ),
      lesson(
        'Three cards',
        'What was, what is, and what you bring.',
        'Tres cartas',
        'Lo que fue, lo que es y lo que tú traes.',
      ),
      lesson(
        'Reversed',
        'Turn it round, and look again for ten things.',
        'Invertida',
        'Dale la vuelta y busca otra vez diez cosas.',
      ),
      lesson('Silence', 'Wait until the second thought.', 'Silencio', 'Espera al segundo pensamiento.'),
      lesson(
        'For somebody else',
        'Say what you see, and let them say what it means.',
        'Para otra persona',
        'Di lo que ves y deja que diga lo que significa.',
      ),
      lesson(
        'The first card again',
        'Draw it once more. What did you not see?',
        'La primera carta, otra vez',
        'Sácala una vez más. ¿Qué no viste?',
      ),
    ],
  },
}
