import type { DocumentSeed } from './page-seed.ts'

export const terms: DocumentSeed = {
  kind: 'TERMS',
  mustBeAccepted: true,
  en: {
    title: 'Terms of use',
    text: `
These terms are the agreement between you and {brand}. They say what you can expect of us, what we expect of you, and what happens with your money.

## Who may use {brand}

You must be at least 18 years old. You need an account of your own, and you may not let anybody else use it. We may ask you to confirm your age and to accept these terms again when they change in a way that matters to you.

## What a reading is, and what it is not

Readings are for reflection, guidance and entertainment. They do not predict the future with certainty, and nothing a reader says is medical, legal, psychological or financial advice. If your life or health is in danger, call your local emergency number.

Readers are independent. They set their own prices and decide how they work. We check profiles, run the rooms in which you talk, and handle the payments.

## Prices and payment

- Every reader shows a price per minute before you ask for a reading. The price you saw when you asked is the price you pay, even if it changes later.
- You pay from your wallet, which you top up with a card beforehand. A reading begins only when your wallet covers the least number of minutes shown.
- You are charged for the time during which both of you are connected. If the connection drops, the clock stops.
- What is left of your last minute goes back to your wallet when the reading is billed by the second. The receipt shows every minute.
- Tips are voluntary and go to the reader as you give them.

## If something goes wrong

You can open a dispute from the receipt of a reading. Our team reads what happened, decides, and writes to you. If we refund you, the money returns to your wallet. Your rights under the law of your country stay as they are.

## What is not allowed

Follow our [community guidelines](/guidelines). We may pause or close an account that breaks them or the law, that harms others, or that is used for fraud. We tell you why, unless the law forbids it.

## For readers

You keep the share of each reading that was in force when it was asked for; you see it on your desk. We pay it out to the bank account you set up with our payment provider. You are responsible for your own taxes.

## Closing your account

You can close your account at any time in your [account](/account). Readings that are open must end first. What happens to money and records is explained on that page and in our [privacy policy](/privacy).

## Our responsibility

We run {brand} with care, but we cannot promise that it is always available. We are responsible for damage we cause on purpose or by gross negligence, and wherever the law does not let us limit it. We are not responsible for what readers say in a reading.

## Changes

When we change these terms, the new version stands here with its number and date. If a change matters to you, we ask you to accept it before you go on. Write to {support} with any question.
`,
  },
  es: {
    title: 'Términos de uso',
    text: `
Estos términos son el acuerdo entre tú y {brand}. Dicen qué puedes esperar de nosotros, qué esperamos de ti y qué pasa con tu dinero.

## Quién puede usar {brand}

Debes tener al menos 18 años. Necesitas tu propia cuenta y no puedes dejar que otra persona la use. Podemos pedirte que confirmes tu edad y que aceptes de nuevo estos términos cuando cambien en algo que te afecte.

## Qué es una lectura y qué no es

Las lecturas sirven para reflexionar, orientarse y entretenerse. No predicen el futuro con certeza, y nada de lo que se dice en ellas es un consejo médico, legal, psicológico ni financiero. Si tu vida o tu salud corren peligro, llama al número de emergencias de tu país.

Quienes leen trabajan por su cuenta: fijan sus precios y deciden cómo trabajan. Nosotros revisamos los perfiles, ofrecemos las salas en las que hablan y nos ocupamos de los pagos.

## Precios y pagos

- Cada perfil muestra un precio por minuto antes de que pidas una lectura. Pagas el precio que viste al pedirla, aunque cambie después.
- Pagas con tu monedero, que recargas antes con una tarjeta. Una lectura empieza solo si tu monedero cubre los minutos mínimos que se indican.
- Se te cobra el tiempo en que ambas partes están conectadas. Si la conexión se corta, el reloj se detiene.
- Cuando la lectura se cobra por segundo, lo que sobra del último minuto vuelve a tu monedero. El recibo muestra cada minuto.
- Las propinas son voluntarias y llegan a quien te leyó tal como las das.

## Si algo sale mal

Puedes abrir un reclamo desde el recibo de la lectura. Nuestro equipo revisa lo ocurrido, decide y te escribe. Si te devolvemos dinero, vuelve a tu monedero. Los derechos que te da la ley de tu país no cambian.

## Qué no está permitido

Sigue nuestras [normas de la comunidad](/guidelines). Podemos suspender o cerrar una cuenta que las incumpla o incumpla la ley, que haga daño a otras personas o que se use para cometer fraude. Te diremos por qué, salvo que la ley lo impida.

## Para quienes leen

Recibes la parte de cada lectura que estaba vigente cuando se pidió; la ves en tu panel. La pagamos en la cuenta bancaria que registraste con nuestro proveedor de pagos. Tus impuestos son tu responsabilidad.

## Cerrar tu cuenta

Puedes cerrar tu cuenta cuando quieras en [tu cuenta](/account). Antes deben terminar las lecturas abiertas. En esa página y en nuestra [política de privacidad](/privacy) explicamos qué pasa con el dinero y los registros.

## Nuestra responsabilidad

Cuidamos de {brand}, pero no podemos prometer que esté siempre disponible. Respondemos por los daños que causemos a propósito o por negligencia grave, y siempre que la ley no permita limitarlo. No respondemos por lo que se dice en una lectura.

## Cambios

Cuando cambiemos estos términos, la nueva versión aparecerá aquí con su número y su fecha. Si el cambio te afecta, te pediremos que la aceptes antes de seguir. Si tienes preguntas, escribe a {support}.
`,
  },
}
