import type { ArticleSeed } from './article-seed.ts'

export const articlesFirst: readonly ArticleSeed[] = [
  {
    slug: 'what-to-ask-in-your-first-reading',
    topics: ['Life Path', 'Lost & Seeking'],
    daysAgo: 1,
    alt: 'Three tarot cards fanned out under a night sky',
    focus: { x: 50, y: 45 },
    en: {
      title: 'What to ask in your first reading',
      summary: 'A good question is half of a good reading. How to find yours, and what to leave at the door.',
      text: `
Most people come to a first reading with a knot rather than a question. That is fine. You do not have to untie it beforehand. But ten quiet minutes with a pen make the paid minutes go much further.

## Begin with what you can move

“Will he come back?” puts the whole story into somebody else’s hands. “What do I need to see about this parting?” brings it home to yours. Questions that begin with what, how or where leave room for an answer. Questions that want a yes or no close the door before anyone has walked through it.

- Instead of “Should I leave my job?” try “What is this job still teaching me, and what is it costing?”
- Instead of “When will I meet someone?” try “What am I ready for now that I was not a year ago?”
- Instead of “Is this the right choice?” try “What becomes possible with each of the two?”

## Bring one thing, not ten

A reading that goes deep into one question will touch the others by itself. If you truly have three, say so at the start, and let your reader choose the order.

## Say what you do not want

You may ask a reader to speak plainly or gently, to leave out dates, to say nothing about health or a person who has died. It is your hour. Anyone worth talking to will be glad to know.

## Keep your own judgement

A reading is for reflection. It can show you a pattern, a fear, a wish you had not dared to name. It cannot sign a contract for you, nor stand in for a doctor or a lawyer. Take what rings true, sleep on the rest, and notice in a week what stayed.

When you are ready, [see who is here](/readers?online=1). You can end a reading whenever you like, and pay only for the time you shared.
`,
    },
    es: {
      title: 'Qué preguntar en tu primera lectura',
      summary:
        'Una buena pregunta es media lectura. Cómo encontrar la tuya y qué conviene dejar en la puerta.',
      text: `
Casi todo el mundo llega a su primera lectura con un nudo más que con una pregunta. Está bien: no hace falta desatarlo antes. Pero diez minutos tranquilos con un papel hacen que los minutos que pagas rindan mucho más.

## Empieza por lo que puedes mover

«¿Volverá?» deja toda la historia en manos de otra persona. «¿Qué necesito ver de esta despedida?» la trae de vuelta a las tuyas. Las preguntas que empiezan por qué, cómo o dónde dejan sitio a una respuesta. Las que solo admiten un sí o un no cierran la puerta antes de que nadie entre.

- En vez de «¿Dejo mi trabajo?», prueba con «¿Qué me enseña todavía este trabajo y cuánto me cuesta?».
- En vez de «¿Cuándo conoceré a alguien?», prueba con «¿Para qué estoy lista o listo hoy que no lo estaba hace un año?».
- En vez de «¿Es la decisión correcta?», prueba con «¿Qué se vuelve posible con cada opción?».

## Trae una cosa, no diez

Una lectura que va al fondo de una pregunta acaba tocando las demás. Si de verdad traes tres, dilo al principio y deja que quien te lee elija el orden.

## Di lo que no quieres

Puedes pedir que te hablen sin rodeos o con suavidad, que no den fechas, que no digan nada de la salud ni de alguien que murió. Es tu hora. Cualquiera con quien valga la pena hablar agradecerá saberlo.

## Conserva tu propio criterio

Una lectura sirve para reflexionar. Puede mostrarte un patrón, un miedo, un deseo que no te atrevías a nombrar. No puede firmar un contrato por ti ni sustituir a un médico o a una abogada. Quédate con lo que suene a verdad, consulta el resto con la almohada y fíjate, dentro de una semana, en lo que permaneció.

Cuando quieras, [mira quién está aquí](/readers?online=1). Puedes terminar una lectura en cualquier momento y pagas solo el tiempo compartido.
`,
    },
  },
  {
    slug: 'the-moon-in-eight-steps',
    topics: ['Life Path', 'Future Life'],
    daysAgo: 5,
    alt: 'Eight phases of the moon in an arc above dark hills',
    focus: { x: 50, y: 35 },
    en: {
      title: 'The moon in eight steps',
      summary:
        'Twenty-nine days, eight faces. A small calendar for beginning things, tending them and letting them go.',
      text: `
You do not have to believe that the moon moves your moods to find her useful. She is the oldest calendar there is: a month with a beginning, a middle and an end, hung where everyone can see it.

## Growing light

- New moon. The sky is dark. Write down one thing you would like to begin, small enough to fit on a card.
- Crescent. Tell one person about it. A wish that was said aloud is harder to forget.
- First quarter. Half light, half shadow: the first resistance comes. Ask what is really in the way.
- Gibbous. Nearly there. Mend, adjust, ask for help. This is no time to start over.

## Fading light

- Full moon. Look at what has grown, even if it is not what you planted. Celebrate it with somebody.
- Disseminating. Pass something on: a recipe, a thank-you, what you have learned.
- Last quarter. Clear a drawer. End a subscription. Say the no that you have been putting off.
- Balsamic. Rest. Go to bed early for three nights, and ask nothing of yourself.

## How to keep it

Put a dot in your calendar on each new moon, and write one line beneath it. That is all. After a year you hold thirteen lines, and they will tell you more about your life than most diaries do.

If a month asks a question that you cannot answer alone, bring it to a [reader](/readers). They work with the same light.
`,
    },
    es: {
      title: 'La luna en ocho pasos',
      summary:
        'Veintinueve días, ocho caras. Un pequeño calendario para empezar cosas, cuidarlas y dejarlas ir.',
      text: `
No hace falta creer que la luna mueve tu ánimo para que te sea útil. Es el calendario más antiguo que existe: un mes con principio, medio y final, colgado donde cualquiera puede verlo.

## Luz que crece

- Luna nueva. El cielo está oscuro. Escribe una cosa que te gustaría empezar, tan pequeña que quepa en una tarjeta.
- Luna creciente. Cuéntasela a alguien. Un deseo dicho en voz alta es más difícil de olvidar.
- Cuarto creciente. Mitad luz, mitad sombra: llega la primera resistencia. Pregúntate qué estorba de verdad.
- Gibosa creciente. Ya casi. Repara, ajusta, pide ayuda. No es momento de empezar de cero.

## Luz que mengua

- Luna llena. Mira lo que ha crecido, aunque no sea lo que sembraste. Celébralo con alguien.
- Gibosa menguante. Comparte algo: una receta, un gracias, lo que has aprendido.
- Cuarto menguante. Vacía un cajón. Cancela una suscripción. Di el no que llevas tiempo aplazando.
- Luna menguante. Descansa. Acuéstate temprano tres noches y no te exijas nada.

## Cómo seguirla

Marca un punto en tu calendario cada luna nueva y escribe una línea debajo. Nada más. Al cabo de un año tendrás trece líneas, y te contarán más de tu vida que la mayoría de los diarios.

Si un mes trae una pregunta que no puedes responder a solas, llévala a [quien te lea](/readers). Trabaja con la misma luz.
`,
    },
  },
  {
    slug: 'dreams-worth-writing-down',
    topics: ['Lost & Seeking', 'Past Life'],
    daysAgo: 9,
    alt: 'A sleeping valley with a stream of stars rising from it',
    focus: { x: 62, y: 40 },
    en: {
      title: 'Dreams worth writing down',
      summary: 'Most dreams are housekeeping. Some are letters. How to tell them apart, and how to answer.',
      text: `
By breakfast, nine dreams out of ten are gone, and that is as it should be: the mind was only sweeping the floor. The tenth stays. It has a colour, a sentence, a face that will not leave. That one is worth a page.

## Catch it before it dries

Keep paper by the bed, not a phone. Before you move, ask yourself what you felt; the feeling leaves last and leads you back to the pictures. Write in the present tense: “I am standing in my grandmother’s kitchen, and the window is open.”

## Three questions for the page

- Where have I felt exactly this while awake?
- Who in the dream knows something that I do not want to know?
- If it had gone on for one more minute, what would have happened?

Leave the dictionaries of symbols on their shelf for now. A dog is loyalty in a book; in your dream it may be the dog that bit you at six.

## When it comes again

A dream that returns is patient. Something in you has a thing to say and tries the same door each time. Try opening another one: draw it, tell it to a friend as if it were a film, or act on one small detail. If the kitchen window was open, open a window.

## When it frightens you

Nightmares after a loss or a shock are the mind doing heavy work. If they steal your sleep for weeks, talk to a doctor or a therapist; there is good help for it. For all the others, a [reader](/readers) who works with dreams can be a calm second pair of eyes.
`,
    },
    es: {
      title: 'Sueños que vale la pena anotar',
      summary: 'Casi todos los sueños son limpieza. Algunos son cartas. Cómo distinguirlos y cómo responder.',
      text: `
A la hora del desayuno, nueve de cada diez sueños se han ido, y así debe ser: la mente solo estaba barriendo. El décimo se queda. Tiene un color, una frase, una cara que no se marcha. Ese merece una página.

## Atrápalo antes de que se seque

Ten papel junto a la cama, no el teléfono. Antes de moverte, pregúntate qué sentías; la sensación es lo último que se va y te lleva de vuelta a las imágenes. Escribe en presente: «Estoy en la cocina de mi abuela y la ventana está abierta».

## Tres preguntas para la página

- ¿Dónde he sentido exactamente esto en la vida despierta?
- ¿Quién, en el sueño, sabe algo que yo no quiero saber?
- Si hubiera durado un minuto más, ¿qué habría pasado?

Por ahora, deja los diccionarios de símbolos en su estante. Un perro es lealtad en un libro; en tu sueño puede ser el que te mordió a los seis años.

## Cuando vuelve

Un sueño que regresa tiene paciencia. Algo en ti quiere hablar y prueba cada vez la misma puerta. Ábrele otra: dibújalo, cuéntaselo a alguien como si fuera una película o haz realidad un detalle. Si la ventana de la cocina estaba abierta, abre una ventana.

## Cuando da miedo

Las pesadillas que siguen a una pérdida o a un susto son la mente haciendo un trabajo pesado. Si te roban el sueño durante semanas, habla con un médico o una terapeuta: hay ayuda, y buena. Para todos los demás, alguien que [lea](/readers) sueños puede prestarte otra mirada con calma.
`,
    },
  },
]
