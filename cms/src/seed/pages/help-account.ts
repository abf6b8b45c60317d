import type { ArticleSeed } from './page-seed.ts'

export const helpAccount: readonly ArticleSeed[] = [
  {
    slug: 'change-how-you-appear',
    category: 'ACCOUNT',
    place: 10,
    en: {
      title: 'How do I change my name or stay anonymous?',
      text: `
Choose an alias in your [account](/account#profile). Readers and reviews show it instead of your name. Leave it empty, and readers see your name, while reviews show your first name and an initial.
`,
    },
    es: {
      title: '¿Cómo cambio mi nombre o me mantengo en el anonimato?',
      text: `
Elige un alias en [tu cuenta](/account#profile). Quienes leen y las reseñas lo muestran en lugar de tu nombre. Si lo dejas vacío, quienes leen ven tu nombre, y las reseñas muestran tu nombre de pila y una inicial.
`,
    },
  },
  {
    slug: 'appearance-and-accessibility',
    category: 'ACCOUNT',
    place: 20,
    en: {
      title: 'Can I make pages easier to read?',
      text: `
Yes. In your [account](/account#appearance) you choose light or dark, larger text, stronger contrast, less motion, and colours that are easier to tell apart. They take effect at once on this device.
`,
    },
    es: {
      title: '¿Puedo hacer que las páginas se lean mejor?',
      text: `
Sí. En [tu cuenta](/account#appearance) eliges claro u oscuro, texto más grande, más contraste, menos movimiento y colores más fáciles de distinguir. Se aplican al momento en este dispositivo.
`,
    },
  },
  {
    slug: 'get-my-data',
    category: 'PRIVACY',
    place: 30,
    en: {
      title: 'How do I get a copy of my data?',
      text: `
Ask for it in your [account](/account#data). We put everything we store about you into one file and e-mail you a link. The link works for seven days, and only while you are signed in.
`,
    },
    es: {
      title: '¿Cómo obtengo una copia de mis datos?',
      text: `
Pídela en [tu cuenta](/account#data). Reunimos en un archivo todo lo que guardamos de ti y te enviamos un enlace por correo. El enlace sirve durante siete días, y solo con tu sesión iniciada.
`,
    },
  },
  {
    slug: 'close-my-account',
    category: 'PRIVACY',
    place: 40,
    en: {
      title: 'How do I close my account?',
      text: `
In your [account](/account#close). Open readings must end first, and we show you what is left in your wallet or your earnings. Your name and e-mail address are deleted, and you are signed out everywhere. Records of payments stay for as long as the law asks, under a number that no longer names you.
`,
    },
    es: {
      title: '¿Cómo cierro mi cuenta?',
      text: `
En [tu cuenta](/account#close). Antes deben terminar las lecturas abiertas, y te mostramos qué queda en tu monedero o en tus ganancias. Tu nombre y tu correo se borran, y se cierra tu sesión en todas partes. Los registros de pagos se quedan el tiempo que pide la ley, bajo un número que ya no te nombra.
`,
    },
  },
  {
    slug: 'cannot-sign-in',
    category: 'ACCOUNT',
    place: 50,
    en: {
      title: 'I cannot sign in',
      text: `
Use the same way as when you made your account: your e-mail address, or the button of the service you chose then. Look into your spam folder for the code. If your account was suspended, the page says so. Then [write to us](/help/ask); you need no account for that.
`,
    },
    es: {
      title: 'No puedo iniciar sesión',
      text: `
Usa la misma forma que cuando creaste tu cuenta: tu correo, o el botón del servicio que elegiste. Busca el código en la carpeta de correo no deseado. Si tu cuenta está suspendida, la página lo dice. Entonces [escríbenos](/help/ask); para eso no necesitas cuenta.
`,
    },
  },
  {
    slug: 'choose-notifications',
    category: 'ACCOUNT',
    place: 60,
    en: {
      title: 'How do I get fewer e-mails?',
      text: `
In your [account](/account#notifications) you choose for each kind of news whether it comes by e-mail, on this device or not at all, set quiet hours, or have one e-mail a day. Receipts and decisions about your money always come by e-mail.
`,
    },
    es: {
      title: '¿Cómo recibo menos correos?',
      text: `
En [tu cuenta](/account#notifications) eliges para cada tipo de novedad si llega por correo, a este dispositivo o de ninguna forma, pones horas de silencio o pides un solo correo al día. Los recibos y las decisiones sobre tu dinero siempre llegan por correo.
`,
    },
  },
]
