import type { AttributeKind } from '../../attributes/attributes.ts'

const names: Record<AttributeKind, string[]> = {
  TOOL: [
    'Tarot',
    'Oracle Cards',
    'Birth Chart',
    'Numerology',
    'Runes',
    'Pendulum',
    'Crystals',
    'I Ching',
    'Tea Leaves',
    'Palm Lines',
    'Scrying Mirror',
    'Dream Journal',
  ],
  ABILITY: [
    'Clairvoyance',
    'Clairaudience',
    'Clairsentience',
    'Claircognizance',
    'Mediumship',
    'Empathy',
    'Channelling',
    'Energy Work',
    'Aura Reading',
    'Past-Life Recall',
    'Animal Communication',
    'Remote Viewing',
  ],
  STYLE: ['Gentle', 'Direct', 'Playful', 'Practical', 'Poetic', 'Analytical'],
}

export const attributes = (Object.entries(names) as [AttributeKind, string[]][]).flatMap(([kind, each]) =>
  each.map(name => ({ kind, name })),
)
