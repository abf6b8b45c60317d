import type { AttributeKind } from '../../attributes/attributes.ts'

/** Their names in English, each with the Spanish one. */
const names: Record<AttributeKind, Record<string, string>> = {
  TOOL: {
    Tarot: 'Tarot',
    'Oracle Cards': 'Cartas del oráculo',
    'Birth Chart': 'Carta natal',
    Numerology: 'Numerología',
    Runes: 'Runas',
    Pendulum: 'Péndulo',
    Crystals: 'Cristales',
    'I Ching': 'I Ching',
    'Tea Leaves': 'Hojas de té',
    'Palm Lines': 'Líneas de la mano',
    'Scrying Mirror': 'Espejo negro',
    'Dream Journal': 'Diario de sueños',
  },
  ABILITY: {
    Clairvoyance: 'Clarividencia',
    Clairaudience: 'Clariaudiencia',
    Clairsentience: 'Clarisentencia',
    Claircognizance: 'Clariconocimiento',
    Mediumship: 'Médium',
    Empathy: 'Empatía',
    Channelling: 'Canalización',
    'Energy Work': 'Trabajo energético',
    'Aura Reading': 'Lectura del aura',
    'Past-Life Recall': 'Vidas pasadas',
    'Animal Communication': 'Comunicación con animales',
    'Remote Viewing': 'Visión remota',
  },
  STYLE: {
    Gentle: 'Con suavidad',
    Direct: 'Sin rodeos',
    Playful: 'Con humor',
    Practical: 'Con sentido práctico',
    Poetic: 'Con poesía',
    Analytical: 'Con análisis',
  },
}

export const attributes = (Object.entries(names) as [AttributeKind, Record<string, string>][]).flatMap(
  ([kind, each]) => Object.entries(each).map(([name, es]) => ({ kind, name, es: { name: es } })),
)
