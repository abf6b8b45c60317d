import type { ArticleSeed } from './page-seed.ts'

export const helpShop: readonly ArticleSeed[] = [
  {
    slug: 'orders-and-parcels',
    category: 'SHOP',
    place: 10,
    en: {
      title: 'Where is my order?',
      text: `
Your [orders](/orders) show what was sent and what is still to come. As soon as a parcel leaves, we e-mail you its tracking number. Digital products need no parcel: they are in your [library](/library) as soon as they are paid.

You can cancel an order yourself until it is sent, and what you paid comes back.
`,
    },
    es: {
      title: '¿Dónde está mi pedido?',
      text: `
En [tus pedidos](/orders) ves qué se envió y qué falta. En cuanto sale un paquete, te enviamos su número de seguimiento por correo. Los productos digitales no necesitan paquete: están en tu [biblioteca](/library) en cuanto se pagan.

Puedes cancelar un pedido hasta que se envía, y lo que pagaste vuelve.
`,
    },
  },
  {
    slug: 'send-something-back',
    category: 'SHOP',
    place: 20,
    en: {
      title: 'How do I send something back?',
      text: `
Open the order in [your orders](/orders) and choose what you want to send back and why. The order shows until when that is possible. Our team answers, and your money comes back when the parcel reaches us.

Books and courses that you opened, and vouchers that you used, cannot be sent back.
`,
    },
    es: {
      title: '¿Cómo devuelvo algo?',
      text: `
Abre el pedido en [tus pedidos](/orders) y elige qué quieres devolver y por qué. El pedido muestra hasta cuándo se puede. Nuestro equipo te responde, y tu dinero vuelve cuando recibimos el paquete.

Los libros y cursos que abriste y los vales que usaste no se pueden devolver.
`,
    },
  },
  {
    slug: 'vouchers-and-presents',
    category: 'SHOP',
    place: 30,
    en: {
      title: 'How do I use a voucher or give a present?',
      text: `
A voucher is in your [library](/library). Open it, choose a time and press the button: the reader is booked and you pay nothing more. A voucher that is not used in time is paid back to your wallet.

To give it away, choose “Give” there, and write your friend’s e-mail address, a few words and the day on which it is to arrive.
`,
    },
    es: {
      title: '¿Cómo uso un vale o hago un regalo?',
      text: `
Los vales están en tu [biblioteca](/library). Abre el tuyo, elige una hora y pulsa el botón: la cita queda reservada y no pagas nada más. Si un vale no se usa a tiempo, su importe vuelve a tu monedero.

Para regalarlo, elige «Regalar» ahí y escribe el correo de tu amistad, unas palabras y el día en que debe llegar.
`,
    },
  },
  {
    slug: 'watch-a-stream',
    category: 'STREAMS',
    place: 10,
    en: {
      title: 'How do I watch a live stream?',
      text: `
See who is [live](/live) and open the stream. Public streams are free. A premium stream has one price for all of it, which you see before you pay. If it is cut short, everybody gets the price back.

Ask to be reminded of a stream that is announced, and we write to you a quarter of an hour before it begins.
`,
    },
    es: {
      title: '¿Cómo veo una transmisión en vivo?',
      text: `
Mira quién está [en vivo](/live) y abre la transmisión. Las públicas son gratis. Una transmisión prémium tiene un solo precio, que ves antes de pagar. Si se corta muy pronto, todas las personas recuperan su dinero.

Pide un recordatorio de una transmisión anunciada y te avisamos un cuarto de hora antes.
`,
    },
  },
  {
    slug: 'gifts-in-streams',
    category: 'STREAMS',
    place: 20,
    en: {
      title: 'What are gifts, and can I take one back?',
      text: `
A gift is a small animation that you send to a reader in a stream or after a reading. Its price comes from your wallet, and the reader gets their share. You can take it back within seconds of sending it; the page shows how long.
`,
    },
    es: {
      title: '¿Qué son los regalos? ¿Puedo retirar uno?',
      text: `
Un regalo es una pequeña animación que envías a quien te lee, en una transmisión o después de una lectura. Su precio sale de tu monedero, y esa persona recibe su parte. Puedes retirarlo en los segundos que siguen al envío; la página muestra cuántos quedan.
`,
    },
  },
]
