import type { ArticleSeed } from './page-seed.ts'

export const helpStart: readonly ArticleSeed[] = [
  {
    slug: 'first-reading',
    category: 'START',
    place: 10,
    en: {
      title: 'How do I get my first reading?',
      text: `
Create an account and confirm that you are 18 or older. Then find a [reader](/readers) who is online, choose chat, voice or video, and check the price per minute.

Top up your wallet so that it covers the least number of minutes shown next to the button. Press the button: the reader is rung, and you are taken to the room as soon as they accept. Nothing is charged before both of you are connected.
`,
    },
    es: {
      title: '¿Cómo consigo mi primera lectura?',
      text: `
Crea una cuenta y confirma que tienes 18 años o más. Después busca a alguien que esté en línea entre [quienes leen](/readers), elige chat, voz o vídeo y mira el precio por minuto.

Recarga tu monedero para cubrir los minutos mínimos que aparecen junto al botón. Pulsa el botón: le llega tu llamada y pasas a la sala en cuanto acepte. No se cobra nada antes de que ambas partes estén conectadas.
`,
    },
  },
  {
    slug: 'choose-a-reader',
    category: 'START',
    place: 20,
    en: {
      title: 'How do I choose a reader?',
      text: `
Search by name, topic or specialty on the [readers](/readers) page, and narrow the list by price, language, rating and who is online. Read the profile and what other clients wrote.

There is no wrong choice: you can end a reading at any moment and pay only for the time you talked.
`,
    },
    es: {
      title: '¿Cómo elijo a quien me lea?',
      text: `
Busca por nombre, tema o especialidad en la página de [lecturas](/readers) y filtra por precio, idioma, valoración y quién está en línea. Lee el perfil y lo que escribieron otras personas.

No hay elección equivocada: puedes terminar una lectura en cualquier momento y pagas solo el tiempo que hablaron.
`,
    },
  },
  {
    slug: 'reader-busy-or-offline',
    category: 'READINGS',
    place: 10,
    en: {
      title: 'The reader is busy. What can I do?',
      text: `
Join the queue on their profile. We keep your place, and ring the reader for you as soon as they are free. You may leave the queue whenever you like; waiting costs nothing.
`,
    },
    es: {
      title: 'Esa persona está ocupada. ¿Qué puedo hacer?',
      text: `
Ponte en la cola desde su perfil. Guardamos tu lugar y le llamamos por ti en cuanto quede libre. Puedes salir de la cola cuando quieras; esperar no cuesta nada.
`,
    },
  },
  {
    slug: 'connection-lost',
    category: 'READINGS',
    place: 20,
    en: {
      title: 'What happens when the connection drops?',
      text: `
The clock stops. You see who is away and how long the room stays open. Come back to the page, or open your [readings](/desk), and the reading goes on where it was. If one of you does not return in time, the reading ends and you pay only for the time you were both connected.
`,
    },
    es: {
      title: '¿Qué pasa si se corta la conexión?',
      text: `
El reloj se detiene. Ves quién se ha ido y cuánto tiempo sigue abierta la sala. Vuelve a la página o abre [tus lecturas](/desk), y la lectura sigue donde estaba. Si una de las dos partes no vuelve a tiempo, la lectura termina y pagas solo el tiempo en que ambas estuvieron conectadas.
`,
    },
  },
  {
    slug: 'microphone-and-camera',
    category: 'READINGS',
    place: 30,
    en: {
      title: 'My microphone or camera does not work',
      text: `
- Allow this site to use them: in most browsers you find it behind the sign beside the address.
- Close other programs that may be using them.
- Choose another device before you join, or load the page again. The clock stands still while you are away.
`,
    },
    es: {
      title: 'Mi micrófono o mi cámara no funciona',
      text: `
- Permite que este sitio los use: en la mayoría de los navegadores está en el símbolo junto a la dirección.
- Cierra otros programas que puedan estar usándolos.
- Elige otro dispositivo antes de entrar o vuelve a cargar la página. El reloj se detiene mientras no estás.
`,
    },
  },
  {
    slug: 'become-available',
    category: 'READERS',
    place: 10,
    en: {
      title: 'How do I take readings as a reader?',
      text: `
Complete your [profile](/desk/reader/profile) with your prices, languages and a picture. Then go online with the switch at the top of the page, and keep a page of the site open: requests ring there. If you miss a ring, you are set offline so that nobody waits in vain; switch yourself on again with one press.
`,
    },
    es: {
      title: '¿Cómo ofrezco lecturas?',
      text: `
Completa tu [perfil](/desk/reader/profile) con tus precios, tus idiomas y una foto. Después conéctate con el interruptor de arriba y deja abierta una página del sitio: ahí suenan las llamadas. Si no contestas una, quedas fuera de línea para que nadie espere en vano; vuelve a conectarte con un toque.
`,
    },
  },
  {
    slug: 'book-an-appointment',
    category: 'READINGS',
    place: 40,
    en: {
      title: 'How do I book an appointment?',
      text: `
Open the profile of a [reader](/readers) and choose a length and a free time. You pay when you ask; if the reader declines or does not answer in time, everything comes back. The appointment shows until when you can move or cancel it without a fee.
`,
    },
    es: {
      title: '¿Cómo reservo una cita?',
      text: `
Abre el perfil de [quien quieras](/readers) y elige una duración y una hora libre. Pagas al pedirla; si la persona la rechaza o no responde a tiempo, todo vuelve. La cita muestra hasta cuándo puedes moverla o cancelarla sin coste.
`,
    },
  },
  {
    slug: 'written-answers',
    category: 'READINGS',
    place: 50,
    en: {
      title: 'Can I get an answer without a call?',
      text: `
Yes. Some readers answer a question later as text, voice or video, for a fixed price and by a promised time. You find it on their profile. If the answer is late, you may take your money back.
`,
    },
    es: {
      title: '¿Puedo recibir una respuesta sin llamada?',
      text: `
Sí. Algunas personas responden más tarde con texto, voz o vídeo, por un precio fijo y en un plazo prometido. Lo encuentras en su perfil. Si la respuesta se retrasa, puedes recuperar tu dinero.
`,
    },
  },
]
