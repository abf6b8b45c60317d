/** Texts of decisions for every installation, to be edited by staff. */
export const caseMacros = [
  {
    name: 'Reader was gone',
    text: 'We looked at the connection: {reader} was gone for part of your reading. That should not have happened, {client}, and we have given {amount} back.',
    es: {
      name: 'El lector no estaba',
      text: 'Hemos revisado la conexión: {reader} no estuvo durante parte de la lectura. No debería haber pasado, {client}, y hemos devuelto {amount}.',
    },
  },
  {
    name: 'Over too soon',
    text: 'Your reading with {reader} was over before it could help. We have given {amount} back, {client}, and we hope your next one goes better.',
    es: {
      name: 'Terminó demasiado pronto',
      text: 'La lectura con {reader} terminó antes de poder servir de algo. Hemos devuelto {amount}, {client}. Esperamos que la próxima vaya mejor.',
    },
  },
  {
    name: 'The charge stands',
    text: 'We read both sides and looked at every minute, {client}. The two of you were connected for all of the time that was charged, so the charge stands.',
    es: {
      name: 'El cobro se mantiene',
      text: 'Hemos leído a las dos partes y revisado cada minuto, {client}. Estuvieron conectados todo el tiempo cobrado, así que el cobro se mantiene.',
    },
  },
] as const
