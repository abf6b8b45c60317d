import type { ArticleSeed } from './page-seed.ts'

export const helpMoney: readonly ArticleSeed[] = [
  {
    slug: 'what-a-reading-costs',
    category: 'PAYMENTS',
    place: 10,
    en: {
      title: 'What does a reading cost?',
      text: `
Each reader sets a price per minute for chat, voice and video. You see it on the profile, and again while you talk. The clock runs only while both of you are connected, and you can end the reading whenever you like. Afterwards the receipt shows every minute.
`,
    },
    es: {
      title: '¿Cuánto cuesta una lectura?',
      text: `
Cada persona fija su precio por minuto para chat, voz y vídeo. Lo ves en su perfil y de nuevo mientras hablan. El reloj corre solo mientras ambas partes están conectadas, y puedes terminar la lectura cuando quieras. Después, el recibo muestra cada minuto.
`,
    },
  },
  {
    slug: 'top-up',
    category: 'PAYMENTS',
    place: 20,
    en: {
      title: 'How do I top up my wallet?',
      text: `
Open your [wallet](/wallet), choose a package or an amount of your own and pay with a card. Some packages add a bonus, which you spend like the rest of your balance. It is a gift from us, so it is never paid out, and if a payment goes back to your card, its bonus goes back too. The balance shows up within seconds. If your bank asks for a confirmation, follow its page; you come back to your wallet by yourself.
`,
    },
    es: {
      title: '¿Cómo recargo mi monedero?',
      text: `
Abre tu [monedero](/wallet), elige un paquete o un importe a tu gusto y paga con una tarjeta. Algunos paquetes añaden saldo extra, que gastas como el resto. Es un regalo nuestro: no se puede retirar y, si un pago vuelve a tu tarjeta, su saldo extra se va con él. El saldo aparece en unos segundos. Si tu banco te pide una confirmación, sigue su página; después vuelves a tu monedero.
`,
    },
  },
  {
    slug: 'refunds-and-disputes',
    category: 'PAYMENTS',
    place: 30,
    en: {
      title: 'I was not happy. Can I get my money back?',
      text: `
Open the receipt of the reading and choose to dispute it. Say what went wrong; the reader may answer. Our team looks at what was recorded about the reading, decides, and writes to you. A refund goes back to your wallet.
`,
    },
    es: {
      title: 'No quedé conforme. ¿Puedo recuperar mi dinero?',
      text: `
Abre el recibo de la lectura y presenta un reclamo. Cuenta qué salió mal; quien te leyó puede responder. Nuestro equipo revisa los datos de la lectura, decide y te escribe. El reembolso vuelve a tu monedero.
`,
    },
  },
  {
    slug: 'payouts',
    category: 'READERS',
    place: 20,
    en: {
      title: 'When am I paid as a reader?',
      text: `
Set up payouts on your [desk](/desk/reader) with our payment provider. What you earned is then sent to your bank on payday, as soon as it reaches the least payout shown there. If a bank sends it back, we write to you, and it is tried again after you corrected your details.
`,
    },
    es: {
      title: '¿Cuándo cobro por mis lecturas?',
      text: `
Configura tus cobros en tu [panel](/desk/reader) con nuestro proveedor de pagos. Lo que ganaste se envía a tu banco el día de pago, en cuanto llega al pago mínimo que se indica ahí. Si un banco lo devuelve, te escribimos y lo intentamos de nuevo cuando corrijas tus datos.
`,
    },
  },
  {
    slug: 'card-declined',
    category: 'PAYMENTS',
    place: 40,
    en: {
      title: 'My card was declined. What can I do?',
      text: `
Nothing was charged. Check the number, the date and the code, and whether your bank asks you to confirm the payment. Another card often helps. Banks sometimes show a declined payment for a few days before it disappears.
`,
    },
    es: {
      title: 'Rechazaron mi tarjeta. ¿Qué puedo hacer?',
      text: `
No se cobró nada. Revisa el número, la fecha y el código, y si tu banco te pide confirmar el pago. A menudo ayuda otra tarjeta. Algunos bancos muestran un pago rechazado durante unos días antes de quitarlo.
`,
    },
  },
  {
    slug: 'refund-times',
    category: 'PAYMENTS',
    place: 50,
    en: {
      title: 'When does a refund reach me?',
      text: `
A refund to your [wallet](/wallet) is there at once. A refund to your card depends on your bank and usually takes five to ten days.
`,
    },
    es: {
      title: '¿Cuándo me llega un reembolso?',
      text: `
Un reembolso a tu [monedero](/wallet) está ahí al momento. Uno a tu tarjeta depende de tu banco y suele tardar de cinco a diez días.
`,
    },
  },
]
