import type { ArticleSeed } from './page-seed.ts'

export const helpForReaders: readonly ArticleSeed[] = [
  {
    slug: 'set-your-rates',
    category: 'READERS',
    audience: 'READERS',
    place: 30,
    en: {
      title: 'How do I change my prices?',
      text: `
Open your [profile](/desk/reader/profile) and set a price per minute for each way you read: chat, voice and video. A way without a price is not offered. A new price holds for readings that begin after you saved it, never for one that is under way.
`,
    },
    es: {
      title: '¿Cómo cambio mis precios?',
      text: `
Abre tu [perfil](/desk/reader/profile) y fija un precio por minuto para cada forma de leer: chat, voz y vídeo. Una forma sin precio no se ofrece. El precio nuevo vale para las lecturas que empiecen después de guardarlo, nunca para una en curso.
`,
    },
  },
  {
    slug: 'missed-rings',
    category: 'READERS',
    audience: 'READERS',
    place: 40,
    en: {
      title: 'Why was I set offline?',
      text: `
You missed a ring, or all pages of the site were closed. We set you offline so that nobody waits in vain. Switch yourself on again at the top of any page, and turn on notifications in your [account](/account#notifications) so that a ring reaches you.
`,
    },
    es: {
      title: '¿Por qué quedé fuera de línea?',
      text: `
No contestaste una llamada, o se cerraron todas las páginas del sitio. Te ponemos fuera de línea para que nadie espere en vano. Vuelve a conectarte arriba, en cualquier página, y activa las notificaciones en [tu cuenta](/account#notifications) para que te llegue cada llamada.
`,
    },
  },
  {
    slug: 'payout-failed',
    category: 'READERS',
    audience: 'READERS',
    place: 50,
    en: {
      title: 'My payout did not arrive. What now?',
      text: `
Banks need up to five working days. If a bank sends a payout back, what you earned is on your [desk](/desk/reader) again and we tell you why. Correct your details with our payment provider there; the next payday tries again.
`,
    },
    es: {
      title: 'Mi pago no llegó. ¿Qué hago?',
      text: `
Los bancos necesitan hasta cinco días hábiles. Si un banco devuelve un pago, lo que ganaste vuelve a tu [panel](/desk/reader) y te decimos por qué. Corrige ahí tus datos con nuestro proveedor de pagos; el próximo día de pago lo intentamos otra vez.
`,
    },
  },
]
