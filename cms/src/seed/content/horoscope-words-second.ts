import type { SignWords } from './horoscope-words.ts'

/** What is said to a sign, seven thoughts in each language. */
export const wordsOfAutumnAndWinter: SignWords = {
  LIBRA: [
    [
      'Peace that costs you your voice is too expensive. Say it softly, but say it.',
      'La paz que te cuesta la voz sale demasiado cara. Dilo bajito, pero dilo.',
    ],
    [
      'You have weighed it long enough: your hand already knows which side is heavier.',
      'Ya lo has sopesado bastante: tu mano sabe qué lado pesa más.',
    ],
    [
      'Put flowers where you work. It changes more than you would think.',
      'Pon flores donde trabajas. Cambia más de lo que imaginas.',
    ],
    [
      'Somebody is fair to everyone but you. It may be you.',
      'Alguien es justo con todo el mundo menos contigo. Puede que seas tú.',
    ],
    [
      'A compromise is good when both miss something and neither misses themselves.',
      'Un acuerdo es bueno cuando ambas partes ceden algo y ninguna se pierde.',
    ],
    [
      'An invitation that you nearly decline holds the best hour of the day.',
      'Una invitación que casi rechazas guarda la mejor hora del día.',
    ],
    [
      'You are allowed to like one thing better, one person better, one answer better.',
      'Puedes preferir una cosa, una persona, una respuesta. Está permitido.',
    ],
  ],
  SCORPIO: [
    [
      'You know what they are hiding. Be the one with whom it is safe.',
      'Sabes lo que esconden. Sé la persona con quien está a salvo.',
    ],
    [
      'What you let go of today, you will not have to carry over the next hill.',
      'Lo que sueltes hoy no tendrás que cargarlo en la próxima cuesta.',
    ],
    [
      'A straight question costs one brave breath. The answer has waited for it.',
      'Una pregunta directa cuesta un solo aliento valiente. La respuesta la estaba esperando.',
    ],
    [
      'Trust comes back in small coins. Accept the first one without counting.',
      'La confianza vuelve en monedas pequeñas. Acepta la primera sin contar.',
    ],
    [
      'Depth is your home, and yet the shallow water is warm today. Play a little.',
      'La profundidad es tu casa, pero hoy el agua baja está tibia. Juega un poco.',
    ],
    [
      'The old anger is tired, too. Offer it a chair and hear what it wanted to protect.',
      'El viejo enojo también está cansado. Ofrécele una silla y escucha qué quería proteger.',
    ],
    [
      'Somebody looks at you longer than needed. You may look back.',
      'Alguien te mira más de lo necesario. Puedes devolver la mirada.',
    ],
  ],
  SAGITTARIUS: [
    [
      'The horizon will still be there on Thursday. The person across the table may not.',
      'El horizonte seguirá ahí el jueves. La persona al otro lado de la mesa, quizá no.',
    ],
    [
      'You told the truth quickly. Tell it once more, slowly, and it will be heard.',
      'Dijiste la verdad deprisa. Dila otra vez, despacio, y te escucharán.',
    ],
    [
      'A journey begins in an unlikely form: a form, in fact. Fill it in.',
      'Un viaje empieza de la manera menos pensada: con un formulario. Rellénalo.',
    ],
    [
      'Optimism is a muscle. Let it rest, and let somebody else tell you why it will be all right.',
      'El optimismo es un músculo. Déjalo descansar y que otra persona te diga por qué todo irá bien.',
    ],
    [
      'You have learned this lesson in another country. Look in that pocket.',
      'Esta lección ya la aprendiste en otro país. Busca en ese bolsillo.',
    ],
    [
      'Promise one thing less and do it twice as gladly.',
      'Promete una cosa menos y hazla con el doble de ganas.',
    ],
    [
      'Laughter is the shortest way out of the misunderstanding. Take it.',
      'La risa es la salida más corta del malentendido. Tómala.',
    ],
  ],
  CAPRICORN: [
    [
      'You have climbed so steadily that you forgot to turn round. Look how far the valley is.',
      'Has subido con tanta constancia que olvidaste darte la vuelta. Mira qué lejos queda el valle.',
    ],
    [
      'Somebody would help if you showed them where it hurts. Show them the smaller place first.',
      'Alguien ayudaría si le mostraras dónde duele. Enséñale primero el lugar más pequeño.',
    ],
    [
      'Duty rang the bell before you were awake. Let it wait on the step while you have breakfast.',
      'El deber llamó antes de que despertaras. Que espere en el escalón mientras desayunas.',
    ],
    [
      'A long effort pays out in an unexpected currency: respect, sleep, a key.',
      'Un largo esfuerzo se paga en una moneda inesperada: respeto, sueño, una llave.',
    ],
    [
      'You need no plan for the evening. That is the plan.',
      'No necesitas un plan para la noche. Ese es el plan.',
    ],
    [
      'The child you were wanted something simple. It is still for sale, and not expensive.',
      'La niña o el niño que fuiste quería algo sencillo. Todavía se vende, y no es caro.',
    ],
    [
      'Say yes to the slower road. You will meet somebody on it.',
      'Di que sí al camino más lento. En él te encontrarás con alguien.',
    ],
  ],
  AQUARIUS: [
    [
      'Your strange idea is merely early. Write it down with a date.',
      'Tu idea extraña solo llega temprano. Anótala con fecha.',
    ],
    [
      'You love humanity; today love the neighbour with the loud radio.',
      'Amas a la humanidad; hoy ama a la vecina de la radio alta.',
    ],
    [
      'Distance has shown you the pattern. Come closer now, and bring a coat for both.',
      'La distancia te mostró el patrón. Acércate ahora y trae abrigo para dos.',
    ],
    [
      'A rule that you broke without noticing turns out to have been holding nothing up.',
      'Una regla que rompiste sin darte cuenta resulta que no sostenía nada.',
    ],
    [
      'Ask your friends what they would miss. Do more of that.',
      'Pregunta a tus amistades qué echarían de menos. Haz más de eso.',
    ],
    [
      'The heart has its own engineering. Do not take it apart at night.',
      'El corazón tiene su propia ingeniería. No lo desmontes de noche.',
    ],
    [
      'You are the calm one in a room of opinions. Say the one thing that everyone forgot.',
      'Eres la calma en una sala llena de opiniones. Di lo único que todos olvidaron.',
    ],
  ],
  PISCES: [
    [
      'You have soaked up a mood that is not yours. Wash your hands, and sing.',
      'Has absorbido un ánimo que no es tuyo. Lávate las manos y canta.',
    ],
    [
      'The dream of last night has a second sentence. It comes when you stop asking.',
      'El sueño de anoche tiene una segunda frase. Llega cuando dejas de preguntar.',
    ],
    [
      'Kindness with an edge is still kindness. You may say no and mean love.',
      'La bondad con límites sigue siendo bondad. Puedes decir que no y querer decir amor.',
    ],
    [
      'Make something with your hands, even badly. It will tell you where you have been.',
      'Haz algo con las manos, aunque salga mal. Te contará dónde has estado.',
    ],
    [
      'Somebody takes your silence for agreement. Give it a voice by evening.',
      'Alguien confunde tu silencio con un sí. Dale voz antes de la noche.',
    ],
    [
      'You are nearer to the shore than it feels. Put your feet down and try.',
      'Estás más cerca de la orilla de lo que parece. Baja los pies y prueba.',
    ],
    [
      'What you forgive today is mostly yourself. Do it thoroughly.',
      'Lo que perdonas hoy es, sobre todo, a ti. Hazlo a fondo.',
    ],
  ],
}
