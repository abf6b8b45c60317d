import type { DocumentSeed } from './page-seed.ts'

export const privacy: DocumentSeed = {
  kind: 'PRIVACY',
  mustBeAccepted: true,
  en: {
    title: 'Privacy policy',
    text: `
This page says what we know about you, why, who else sees it, and how you get it or have it removed.

## What we store

- Your name, e-mail address and how you sign in. Our identity provider, Clerk, keeps them for us.
- What you set in your account, such as your language and which e-mails you want.
- What you agreed to: the version, the moment, and the internet address you agreed from.
- Your readings: with whom, when, how long, what they cost, and the messages and pictures you sent in them.
- Reviews, tips and disputes.
- Payments: amounts and dates. Card numbers go to our payment provider, Stripe, and never reach us.

Voice and video travel between you and your reader, directly or through a relay. We do not record them.

## Why we store it

To hold readings and bill them correctly, to answer disputes, to keep accounts as the law asks, and to keep everybody safe. We send news, measure visits or share data with partners only if you said yes to it, and you can take that back at any time in your [account](/account).

## Who sees it

- The reader you talk to sees the name you go by, what you write and the pictures you send.
- Everybody sees your reviews, with your alias.
- Our staff see what they need in order to help you or decide a case.
- Clerk signs you in, Stripe moves the money, and our mail provider delivers e-mails.

We do not sell your data.

## How long we keep it

Records of payments and readings stay for as long as tax and accounting law requires. When you close your account, your name and e-mail address are deleted here and at Clerk, and those records stay under a number that no longer names you. Proof of what you agreed to stays without your internet address.

## Your rights

You can get a file with everything we store about you, correct your details, object to a use, take back a consent, and close your account, all of it in your [account](/account). You may also complain to the data protection authority where you live. Write to {support} with any question.
`,
  },
  es: {
    title: 'Política de privacidad',
    text: `
Esta página dice qué sabemos de ti, para qué, quién más lo ve y cómo puedes obtenerlo o hacer que se borre.

## Qué guardamos

- Tu nombre, tu correo electrónico y cómo inicias sesión. Nuestro proveedor de identidad, Clerk, los guarda por nosotros.
- Lo que eliges en tu cuenta, como el idioma y qué correos quieres recibir.
- Lo que aceptaste: la versión, el momento y la dirección de internet desde la que lo aceptaste.
- Tus lecturas: con quién, cuándo, cuánto duraron, cuánto costaron y los mensajes e imágenes que enviaste.
- Reseñas, propinas y reclamos.
- Pagos: importes y fechas. Los números de tarjeta van a nuestro proveedor de pagos, Stripe, y nunca llegan a nosotros.

La voz y el vídeo viajan entre tú y quien te lee, directamente o por un repetidor. No los grabamos.

## Para qué lo guardamos

Para ofrecer las lecturas y cobrarlas bien, responder a los reclamos, llevar las cuentas que pide la ley y cuidar de todas las personas. Solo enviamos novedades, medimos visitas o compartimos datos con otras empresas si dijiste que sí, y puedes retirarlo cuando quieras en [tu cuenta](/account).

## Quién lo ve

- Quien te lee ve el nombre que usas, lo que escribes y las imágenes que envías.
- Cualquiera puede ver tus reseñas, con tu alias.
- Nuestro equipo ve lo que necesita para ayudarte o decidir un caso.
- Clerk gestiona el inicio de sesión, Stripe mueve el dinero y nuestro proveedor de correo entrega los mensajes.

No vendemos tus datos.

## Cuánto tiempo lo guardamos

Los registros de pagos y lecturas se quedan mientras lo exijan las leyes fiscales y contables. Cuando cierras tu cuenta, tu nombre y tu correo se borran aquí y en Clerk, y esos registros quedan bajo un número que ya no te nombra. La prueba de lo que aceptaste queda sin tu dirección de internet.

## Tus derechos

Puedes obtener un archivo con todo lo que guardamos de ti, corregir tus datos, oponerte a un uso, retirar un consentimiento y cerrar tu cuenta, todo desde [tu cuenta](/account). También puedes reclamar ante la autoridad de protección de datos del lugar donde vives. Si tienes preguntas, escribe a {support}.
`,
  },
}

export const cookies: DocumentSeed = {
  kind: 'COOKIES',
  mustBeAccepted: false,
  en: {
    title: 'Cookie policy',
    text: `
Cookies are small notes that a site leaves in your browser. We use few of them.

## What {brand} needs

- __session keeps you signed in. It ends when you sign out.
- theme, looks and language remember how you want pages to look and which language you read. They last a year.
- Cookies of Clerk keep your sign-in safe, and cookies of Stripe protect card payments against fraud. They are set only on the pages that need them.

These are necessary for what you ask of us, so we do not ask you about them.

## What we ask about

Today we set no cookies for advertising or for measuring visits. If that changes, we do it only for those who said yes to it in their [account](/account).

## How to remove them

You can delete cookies in your browser at any time. You are signed out then, and pages look as they did on your first visit.
`,
  },
  es: {
    title: 'Política de cookies',
    text: `
Las cookies son pequeñas notas que un sitio deja en tu navegador. Usamos pocas.

## Las que {brand} necesita

- __session mantiene tu sesión iniciada. Termina cuando cierras la sesión.
- theme, looks y language recuerdan cómo quieres ver las páginas y en qué idioma lees. Duran un año.
- Las cookies de Clerk protegen tu inicio de sesión, y las de Stripe protegen los pagos con tarjeta contra el fraude. Solo se usan en las páginas que las necesitan.

Son necesarias para lo que nos pides, así que no te preguntamos por ellas.

## Por las que preguntamos

Hoy no usamos cookies de publicidad ni para medir visitas. Si eso cambia, solo lo haremos con quienes dijeron que sí en [su cuenta](/account).

## Cómo borrarlas

Puedes borrar las cookies en tu navegador cuando quieras. Entonces se cierra tu sesión y las páginas se ven como en tu primera visita.
`,
  },
}
