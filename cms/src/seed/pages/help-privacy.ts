import type { ArticleSeed } from './page-seed.ts'

export const helpPrivacy: readonly ArticleSeed[] = [
  {
    slug: 'who-reads-my-chat',
    category: 'PRIVACY',
    place: 10,
    en: {
      title: 'Who can read what I write in a reading?',
      text: `
You and your reader. Messages and pictures are stored so that both of you can read them again. Our team sees when a reading took place, how long it was and what it cost, but not your question and not your messages. Voice and video are not recorded.
`,
    },
    es: {
      title: '¿Quién puede leer lo que escribo en una lectura?',
      text: `
Tú y quien te lee. Los mensajes y las fotos se guardan para que ambas partes puedan volver a leerlos. Nuestro equipo ve cuándo fue una lectura, cuánto duró y cuánto costó, pero no tu pregunta ni tus mensajes. La voz y el vídeo no se graban.
`,
    },
  },
  {
    slug: 'who-sees-my-account',
    category: 'PRIVACY',
    place: 20,
    en: {
      title: 'Does your team look into my account?',
      text: `
Only to help you. Someone from support can see the site as you see it for fifteen minutes, without changing anything and without the words of your readings. They must say why. Your [account](/account#looks) shows each time when it was and the reason.
`,
    },
    es: {
      title: '¿Su equipo entra en mi cuenta?',
      text: `
Solo para ayudarte. Alguien de soporte puede ver el sitio como tú lo ves durante quince minutos, sin cambiar nada y sin las palabras de tus lecturas. Tiene que decir por qué. En [tu cuenta](/account#looks) ves cada vez cuándo fue y el motivo.
`,
    },
  },
]
