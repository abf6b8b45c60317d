import type { DocumentSeed } from './page-seed.ts'

export const guidelines: DocumentSeed = {
  kind: 'GUIDELINES',
  mustBeAccepted: false,
  en: {
    title: 'Community guidelines',
    text: `
A reading is a conversation between two people who trust each other. These rules keep it that way, for clients and readers alike.

## Be kind

- Treat the other person with respect, also when you disagree.
- No harassment, threats, hate, sexual content or pressure of any kind.
- No pictures or words that involve minors in a sexual way. We report them.

## Be honest

- Readers never promise certain outcomes, never claim to lift curses for money, and never frighten anybody into another reading.
- Readers give no medical, legal or financial advice. They say so when a question needs a doctor, a lawyer or another professional.
- Reviews are about a reading you had, in your own words. Nobody pays for them or offers anything for a good one.

## Stay on {brand}

Do not ask for or give out phone numbers, addresses or ways to pay elsewhere. We cannot help with what happens outside.

## Keep it private

What is said in a reading stays between the two of you. Do not record or publish it without the other person's consent.

## In a crisis

If somebody may harm themselves or others, stop the reading and point to an emergency number or a helpline. [Find a helpline](https://findahelpline.com) in your country.

## When rules are broken

Tell us at {support}, or open a dispute from the receipt. We look at every report. Depending on what happened we warn, refund, pause an account or close it, and we give the person concerned a reason.
`,
  },
  es: {
    title: 'Normas de la comunidad',
    text: `
Una lectura es una conversación entre dos personas que confían la una en la otra. Estas normas cuidan esa confianza, para quien pregunta y para quien lee.

## Trata bien a los demás

- Trata a la otra persona con respeto, también cuando no estés de acuerdo.
- Nada de acoso, amenazas, odio, contenido sexual ni presiones de ningún tipo.
- Nada de imágenes ni palabras sexuales sobre menores. Las denunciamos.

## Di la verdad

- Quienes leen nunca prometen resultados seguros, no cobran por quitar maldiciones y no asustan a nadie para que pida otra lectura.
- Quienes leen no dan consejos médicos, legales ni financieros. Avisan cuando una pregunta necesita a una persona profesional.
- Las reseñas hablan de una lectura que tuviste, con tus palabras. Nadie paga por ellas ni ofrece nada por una buena.

## Quédate en {brand}

No pidas ni des números de teléfono, direcciones ni formas de pagar en otro lugar. No podemos ayudarte con lo que pase fuera.

## Respeta la intimidad

Lo que se dice en una lectura queda entre las dos personas. No lo grabes ni lo publiques sin permiso de la otra persona.

## En una crisis

Si alguien puede hacerse daño o hacer daño a otras personas, detén la lectura e indica un número de emergencias o una línea de ayuda. [Encuentra una línea de ayuda](https://findahelpline.com) en tu país.

## Cuando se incumplen las normas

Cuéntanoslo en {support} o abre un reclamo desde el recibo. Revisamos cada aviso. Según lo ocurrido, advertimos, devolvemos el dinero, suspendemos la cuenta o la cerramos, y le damos los motivos a la persona afectada.
`,
  },
}
