import type { ArticleSeed } from './article-seed.ts'

export const articlesSecond: readonly ArticleSeed[] = [
  {
    slug: 'when-work-no-longer-fits',
    topics: ['Career & Work', 'Life Path'],
    daysAgo: 18,
    alt: 'A lit doorway at the end of a winding path',
    focus: { x: 70, y: 42 },
    en: {
      title: 'When work no longer fits',
      summary: 'You need not quit on Monday. A way to find out whether it is the job, the season or you.',
      text: `
A shoe that has become too small does not announce it. You only notice that you walk less. Work is like that. Before you take off the shoe in the middle of the road, find out where it presses.

## Is it the season?

Everyone is tired in some months. Write down for two weeks, each evening, one number from one to ten. If it climbs again after a rest, it was the season.

## Is it the room?

Same task, other people: would you like it then? If yes, it is the room. Rooms can be changed with far less noise than lives.

## Is it the craft?

Think of the last time you forgot the clock at work. If it was this year, the craft is still yours. If you cannot remember it, take that seriously and gently.

## Is it the story?

Sometimes the job is well enough, and what has ended is the story you told about it: that they would need you, that it would lead somewhere, that your father would be proud. A story that has ended makes room for another.

## A card for the desk

Draw one tarot card, or open any book you love, and ask: what is the next honest step that costs less than fifty dollars? A conversation. A course for one evening. A look at the notice period. Do that one thing, and ask again.

For money, contracts and law, go to somebody who knows them. For the part in you that already knows and dares not say it, a [reader](/readers?text=career) may be the right ear.
`,
    },
    es: {
      title: 'Cuando el trabajo ya no encaja',
      summary: 'No tienes que renunciar el lunes. Una forma de saber si es el empleo, la época o tú.',
      text: `
Un zapato que se ha quedado pequeño no avisa. Solo notas que caminas menos. Con el trabajo pasa igual. Antes de descalzarte en mitad del camino, averigua dónde aprieta.

## ¿Es la época?

Hay meses en que todo el mundo está cansado. Durante dos semanas, anota cada noche un número del uno al diez. Si vuelve a subir después de descansar, era la época.

## ¿Es el lugar?

La misma tarea con otra gente: ¿te gustaría? Si la respuesta es sí, es el lugar. Y los lugares se cambian con mucho menos ruido que las vidas.

## ¿Es el oficio?

Piensa en la última vez que olvidaste la hora trabajando. Si fue este año, el oficio sigue siendo tuyo. Si no la recuerdas, tómalo en serio y con cariño.

## ¿Es la historia?

A veces el empleo está bien y lo que terminó es la historia que contabas sobre él: que te necesitarían, que llevaría a algún sitio, que tu padre estaría orgulloso. Una historia que acaba deja sitio a otra.

## Una carta para el escritorio

Saca una carta del tarot, o abre un libro que ames, y pregunta: ¿cuál es el próximo paso honesto que cuesta menos de cincuenta dólares? Una conversación. Un curso de una tarde. Mirar cuánto preaviso tienes. Haz esa cosa y vuelve a preguntar.

Para el dinero, los contratos y las leyes, acude a quien sepa de ellos. Para esa parte de ti que ya lo sabe y no se atreve a decirlo, alguien que [te lea](/readers?text=carrera) puede ser el oído adecuado.
`,
    },
  },
  {
    slug: 'ten-minutes-before-sleep',
    topics: ['Life Path'],
    daysAgo: 24,
    alt: 'A candle flame with rings of warm light around it',
    focus: { x: 34, y: 48 },
    en: {
      title: 'Ten minutes before sleep',
      summary: 'A candle, a card and one honest line: an evening ritual that asks nothing you do not have.',
      text: `
Rituals have a reputation for incense and effort. This one needs a candle, or a lamp you like, and ten minutes that would have gone to your phone anyway.

## Minute one: arrive

Light it. Put both feet on the floor. Say the day’s name aloud: “This was Tuesday.” It is astonishing how well that ends a day.

## Minutes two to five: sort

Divide the day into three.

- What was mine to do, and I did it.
- What was mine to do, and it waits. Write down when.
- What was never mine. Breathe out, and leave it on the table.

## Minutes six to eight: draw

Draw one card, from any deck. Do not look it up. Describe what you see as you would to someone on the phone: a woman, a lion, she is not afraid. Somewhere in the description you will hear your own day.

## Minutes nine and ten: one line

Write one sentence that is true. Not wise, just true. “I was jealous, and it passed.” “The bread turned out well.” Then put out the flame with a thank-you, to whomever you like.

## If you miss a night

Then you slept. Nothing is broken. Rituals are handrails: nobody minds when you take the stairs without one.

Some of our readers bring evening rituals to their [live evenings](/live); it is pleasant to be ten minutes quiet together.
`,
    },
    es: {
      title: 'Diez minutos antes de dormir',
      summary:
        'Una vela, una carta y una línea sincera: un ritual de noche que no te pide nada que no tengas.',
      text: `
Los rituales tienen fama de incienso y esfuerzo. Este pide una vela, o una lámpara que te guste, y diez minutos que de todos modos se habría llevado el teléfono.

## Minuto uno: llegar

Enciéndela. Pon los dos pies en el suelo. Di en voz alta el nombre del día: «Esto fue un martes». Sorprende lo bien que eso cierra una jornada.

## Minutos dos a cinco: ordenar

Divide el día en tres.

- Lo que me tocaba y lo hice.
- Lo que me tocaba y espera. Anota cuándo.
- Lo que nunca fue mío. Suelta el aire y déjalo sobre la mesa.

## Minutos seis a ocho: sacar una carta

Una sola, de la baraja que quieras. No la busques en ningún libro. Describe lo que ves como si se lo contaras a alguien por teléfono: una mujer, un león, no tiene miedo. En algún punto de la descripción oirás tu propio día.

## Minutos nueve y diez: una línea

Escribe una frase que sea verdad. No sabia, solo verdadera. «Tuve celos y se me pasó». «El pan salió bien». Luego apaga la llama con un gracias, a quien tú quieras.

## Si una noche no lo haces

Entonces dormiste. No se ha roto nada. Los rituales son barandillas: a nadie le molesta que subas la escalera sin agarrarte.

Algunas de las personas que leen aquí traen rituales de noche a sus [encuentros en directo](/live); es agradable pasar diez minutos en silencio y en compañía.
`,
    },
  },
  {
    slug: 'colours-of-an-aura',
    topics: ['Lost & Seeking', 'Future Life'],
    brand: 'auralumic',
    daysAgo: 3,
    alt: 'Rings of coloured light around a quiet figure',
    focus: { x: 50, y: 50 },
    en: {
      title: 'Colours of an aura, in plain words',
      summary: 'What people mean when they speak of blue, gold or grey, and how to use it without mystery.',
      text: `
Nobody has ever photographed an aura in a way that a physicist would sign. And yet people who talk about colours often say something useful about each other. Treat them as a language for moods, and they become clear.

## A short dictionary

- Blue: you are listening more than you speak. Good days for difficult conversations.
- Green: you are mending. Go slowly, eat well, finish small things.
- Gold: you have something to give, and people notice. Say yes to being seen.
- Violet: your thoughts are far ahead. Write them down before you explain them.
- Red: there is strength, and it wants to move. Walk before you answer.
- Grey: you are carrying something that is not yours. Ask whose it is.

## How to look

Sit across from somebody you trust. Look past their shoulder for a minute without trying. Then say the first colour that comes, and one sentence on why. Swap. The sentence matters more than the colour: it says what you have noticed for weeks and had no word for.

## What it is good for

For noticing. Someone tells you that you seem grey, and you exhale for the first time that day. It says nothing about illness or fate, and whoever claims that it does is selling fear.

Our readers who work with energy tell you what they perceive, and you decide what it is worth. [Find one](/readers?text=energy) who speaks in a way that you like.
`,
    },
    es: {
      title: 'Los colores de un aura, en palabras claras',
      summary: 'Qué quiere decir la gente cuando habla de azul, dorado o gris, y cómo usarlo sin misterio.',
      text: `
Nadie ha fotografiado un aura de un modo que firmaría la física. Y sin embargo, quienes hablan de colores a menudo dicen algo útil de la otra persona. Tómalos como un idioma para los estados de ánimo y se vuelven claros.

## Un pequeño diccionario

- Azul: escuchas más de lo que hablas. Buenos días para conversaciones difíciles.
- Verde: te estás reparando. Ve despacio, come bien, termina cosas pequeñas.
- Dorado: tienes algo que dar y se nota. Deja que te vean.
- Violeta: tus ideas van muy por delante. Anótalas antes de explicarlas.
- Rojo: hay fuerza y quiere moverse. Camina antes de responder.
- Gris: cargas algo que no es tuyo. Pregunta de quién es.

## Cómo mirar

Siéntate frente a alguien de confianza. Mira por encima de su hombro durante un minuto, sin esforzarte. Di el primer color que aparezca y una frase sobre por qué. Después, al revés. La frase importa más que el color: dice lo que llevabas semanas notando sin tener palabra para ello.

## Para qué sirve

Para darse cuenta. Alguien te dice que pareces gris y sueltas el aire por primera vez en el día. No dice nada de enfermedades ni del destino, y quien afirme lo contrario vende miedo.

Quienes leen la energía aquí te cuentan lo que perciben, y tú decides cuánto vale. [Encuentra a alguien](/readers?text=energy) que hable como a ti te gusta.
`,
    },
  },
]
