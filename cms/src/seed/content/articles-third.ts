import type { ArticleSeed } from './article-seed.ts'

export const articlesThird: readonly ArticleSeed[] = [
  {
    slug: 'after-a-parting',
    topics: ['Love & Relationships'],
    daysAgo: 13,
    alt: 'Two crescent lights drifting apart over still water',
    focus: { x: 50, y: 50 },
    en: {
      title: 'After a parting: five kind questions',
      summary:
        'Not “why” and not “what if”. Questions that help when a love has ended and the flat is quiet.',
      text: `
The first weeks after a parting are full of the wrong questions. Why did it happen. What if I had said something in March. They go round like a washing machine, and nothing gets clean. Here are five that go somewhere.

## What did I love about who I was with them?

Perhaps you laughed more, cooked, walked in the rain. Those were yours. They did not move out.

## What did I stop doing?

There is usually a list: a friend, a choir, a side of the bed. Pick one thing from it this week.

## What was true from the beginning?

Most endings were visible early on, in a sentence that you smiled away. You do not write this down to blame yourself, but to recognise the sentence the next time.

## What would I like to be thanked for?

Write the letter that you will not get. Thank yourself in it for the patience, the birthdays, the honesty. Read it aloud, once.

## What can wait?

Deciding whether you stay friends. Giving back the books. Understanding it all. Grief is no exam, and nobody collects the papers.

If you want to talk to someone who is on nobody’s side but yours, there are [readers who listen well to love](/readers?text=love). And if the nights become too heavy to carry, please reach for the numbers at the foot of this page. They are free, and someone answers.
`,
    },
    es: {
      title: 'Después de una despedida: cinco preguntas amables',
      summary:
        'Ni «por qué» ni «y si». Preguntas que ayudan cuando un amor terminó y la casa está en silencio.',
      text: `
Las primeras semanas después de una despedida se llenan de preguntas que no ayudan. Por qué pasó. Y si en marzo hubiera dicho algo. Dan vueltas como una lavadora y nada sale limpio. Aquí van cinco que llevan a alguna parte.

## ¿Qué me gustaba de quien yo era a su lado?

Quizá te reías más, cocinabas, caminabas bajo la lluvia. Eso era tuyo. No se fue con la mudanza.

## ¿Qué dejé de hacer?

Suele haber una lista: una amistad, un coro, un lado de la cama. Elige una cosa para esta semana.

## ¿Qué fue verdad desde el principio?

Casi todos los finales se veían pronto, en una frase que dejaste pasar con una sonrisa. No lo escribes para culparte, sino para reconocer la frase la próxima vez.

## ¿Qué me gustaría que me agradecieran?

Escribe la carta que no vas a recibir. Agradécete en ella la paciencia, los cumpleaños, la franqueza. Léela en voz alta, una sola vez.

## ¿Qué puede esperar?

Decidir si seguirán siendo amigos. Devolver los libros. Entenderlo todo. El duelo no es un examen y nadie recoge las hojas.

Si quieres hablar con alguien que no esté de parte de nadie más que de ti, aquí hay quien [escucha bien las cosas del amor](/readers?text=amor). Y si las noches pesan demasiado, busca los teléfonos que están al pie de esta página. Son gratuitos y alguien contesta.
`,
    },
  },
]
