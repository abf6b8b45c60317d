import type { SignWords } from './horoscope-words.ts'

/** What is said to a sign, seven thoughts in each language. */
export const wordsOfSpringAndSummer: SignWords = {
  ARIES: [
    [
      'You have been running at a closed door. Try the handle: it was never locked.',
      'Llevas días corriendo contra una puerta cerrada. Prueba la manija: nunca tuvo llave.',
    ],
    [
      'Somebody needs your courage today more than your advice. Stand beside them, and say little.',
      'Hoy alguien necesita tu valentía más que tus consejos. Ponte a su lado y habla poco.',
    ],
    [
      'The first idea is fast, the second one is yours. Wait for it.',
      'La primera idea es rápida; la segunda es tuya. Espérala.',
    ],
    [
      'A small anger shows you where a boundary is missing. Draw it kindly, and draw it today.',
      'Un pequeño enfado te señala dónde falta un límite. Ponlo con amabilidad, y ponlo hoy.',
    ],
    [
      'You begin things as others breathe. Finish one before noon, and the rest will line up.',
      'Empiezas cosas como otros respiran. Termina una antes del mediodía y las demás se pondrán en fila.',
    ],
    [
      'What looks like a contest is only a conversation. Nobody has to win it.',
      'Lo que parece una competencia es solo una conversación. Nadie tiene que ganarla.',
    ],
    [
      'Your body has been asking for a walk, and your heart for an honest sentence. Give both what they want.',
      'Tu cuerpo lleva tiempo pidiendo un paseo y tu corazón, una frase sincera. Dales a los dos lo que quieren.',
    ],
  ],
  TAURUS: [
    [
      'Something good grows slowly and needs no pulling. Water it, and look away.',
      'Algo bueno crece despacio y no necesita que lo estires. Riégalo y mira hacia otro lado.',
    ],
    [
      'Money is only half of what worries you. Ask what the other half is called.',
      'El dinero es solo la mitad de lo que te preocupa. Pregunta cómo se llama la otra mitad.',
    ],
    [
      'You may change your mind without breaking your word. Tell them before they hear it elsewhere.',
      'Puedes cambiar de opinión sin faltar a tu palabra. Dilo antes de que se enteren por otro lado.',
    ],
    [
      'A beautiful thing within reach is meant for you: the good cup, the clean sheets, the long song.',
      'Hay algo bello al alcance de tu mano y es para ti: la taza buena, las sábanas limpias, la canción larga.',
    ],
    [
      'Stubbornness has served you well in storms. There is no storm today; let somebody else choose.',
      'La terquedad te ha servido en las tormentas. Hoy no hay tormenta: deja que elija otra persona.',
    ],
    [
      'An old friend is thinking of you. The one who writes first wins nothing and gains everything.',
      'Una vieja amistad piensa en ti. Quien escribe primero no gana nada y lo gana todo.',
    ],
    [
      'Your patience is full. Before it runs over, say what you need in a single sentence.',
      'Tu paciencia está llena. Antes de que se desborde, di lo que necesitas en una sola frase.',
    ],
  ],
  GEMINI: [
    [
      'Two plans pull at your sleeves. The quieter of them knows your name.',
      'Dos planes te tiran de la manga. El más callado sabe tu nombre.',
    ],
    [
      'You hear what is not said. Today it is worth asking whether you heard right.',
      'Oyes lo que no se dice. Hoy vale la pena preguntar si oíste bien.',
    ],
    [
      'A message that you have written in your head ten times wants to be sent once.',
      'Un mensaje que has escrito diez veces en tu cabeza quiere ser enviado una.',
    ],
    [
      'Curiosity opens a door that effort could not. Follow the odd question.',
      'La curiosidad abre una puerta que el esfuerzo no pudo. Sigue la pregunta rara.',
    ],
    [
      'You have been charming and are tired of it. Somebody would love to meet the quiet one.',
      'Has derrochado encanto y ya cansa. A alguien le gustaría conocer tu lado callado.',
    ],
    [
      'Half of your list belongs to other people. Give it back with a smile.',
      'La mitad de tu lista es de otras personas. Devuélvesela con una sonrisa.',
    ],
    [
      'A book, a street, a stranger on the bus: the answer comes from the side. Leave a window open.',
      'Un libro, una calle, alguien en el autobús: la respuesta llega de lado. Deja una ventana abierta.',
    ],
  ],
  CANCER: [
    [
      'You keep everybody warm. Ask who keeps you warm, and go and sit there for a while.',
      'Das calor a todo el mundo. Pregúntate quién te lo da a ti y siéntate ahí un rato.',
    ],
    [
      'A memory knocks. You may let it in for tea without letting it move in.',
      'Llama a la puerta un recuerdo. Puedes invitarlo a un té sin que se quede a vivir.',
    ],
    [
      'The home you are looking for has less to do with walls than with one person’s voice.',
      'El hogar que buscas tiene menos que ver con las paredes que con la voz de una persona.',
    ],
    [
      'Your feeling was right, even if your words came out sideways. Try the words again.',
      'Tu corazonada era cierta, aunque las palabras salieran torcidas. Inténtalas otra vez.',
    ],
    [
      'You need not guess what they want. Ask, and be surprised how simple it is.',
      'No tienes que adivinar qué quieren. Pregunta, y verás con sorpresa lo sencillo que es.',
    ],
    [
      'Something in a drawer, a letter or a ring, is ready to be looked at without tears.',
      'Algo guardado en un cajón, una carta o un anillo, ya puede mirarse sin lágrimas.',
    ],
    [
      'The tide goes out so that you can see what lies on the sand. Pick up one shell.',
      'La marea baja para que veas qué hay en la arena. Recoge una concha.',
    ],
  ],
  LEO: [
    [
      'You shine without trying when you forget who is watching. Forget it before lunch.',
      'Brillas sin esfuerzo cuando olvidas quién mira. Olvídalo antes de comer.',
    ],
    [
      'Praise somebody where others can hear it. It will come back to you by a longer road.',
      'Elogia a alguien donde otras personas lo oigan. Volverá a ti por un camino más largo.',
    ],
    [
      'A wounded pride heals faster in company. Tell the story so that you can laugh about it.',
      'El orgullo herido sana antes en compañía. Cuenta la historia de manera que puedas reírte.',
    ],
    [
      'Generosity looks good on you, and so does a budget. Wear both.',
      'La generosidad te sienta bien, y un presupuesto también. Ponte los dos.',
    ],
    [
      'Somebody younger copies how you speak of yourself. Choose the words you would wish them.',
      'Alguien más joven imita cómo hablas de ti. Elige las palabras que le desearías.',
    ],
    [
      'The stage is empty for an hour. Play something nobody has asked for.',
      'El escenario está vacío durante una hora. Toca algo que nadie te ha pedido.',
    ],
    [
      'You do not have to be strong for the one who has already seen you cry.',
      'No hace falta que te hagas fuerte ante quien ya te vio llorar.',
    ],
  ],
  VIRGO: [
    [
      'It is good enough. Send it, close the lid, and look at the sky for a minute.',
      'Ya está bien así. Envíalo, cierra la tapa y mira el cielo un minuto.',
    ],
    [
      'You see the crack in every cup. Today look for the one who made the tea.',
      'Ves la grieta en cada taza. Hoy fíjate en quien preparó el té.',
    ],
    [
      'A habit of ten minutes will do what a great resolution could not. Begin it badly.',
      'Un hábito de diez minutos hará lo que no pudo un gran propósito. Empiézalo mal.',
    ],
    [
      'Your help is precise and kind. Wait until it is asked for, and it is a gift.',
      'Tu ayuda es precisa y amable. Espera a que te la pidan y será un regalo.',
    ],
    [
      'Worry is work that nobody ordered. Write down the one part that is really yours.',
      'La preocupación es un trabajo que nadie encargó. Anota la única parte que de verdad te toca.',
    ],
    [
      'Somebody admires the very thing that you hide. Let them see a corner of it.',
      'Alguien admira justo lo que escondes. Deja que vea una esquina.',
    ],
    [
      'The body keeps the minutes of all meetings. Read what your shoulders have written.',
      'El cuerpo lleva el acta de todas las reuniones. Lee lo que han escrito tus hombros.',
    ],
  ],
}
