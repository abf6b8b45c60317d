import {
  Attribute,
  type AttributeKind,
  type Channel,
  type Localized,
  Reader,
} from '../src/catalogue/index.ts'

const KINDS: Record<string, AttributeKind> = {
  Tarot: 'TOOL',
  Runes: 'TOOL',
  'Dream Analysis': 'ABILITY',
  Medium: 'ABILITY',
  Gentle: 'STYLE',
}

const SPANISH: Record<string, Localized> = { Runes: { es: 'Runas' }, Medium: { es: 'Médium' } }

type Told = Partial<Omit<Reader, 'attributes' | 'rates'>> & {
  name: string
  attributes?: string[]
  rates?: Partial<Record<Channel, bigint>>
}

/** A reader who is nowhere stored, with an id by their number. */
export function sampleReader(
  number: number,
  { attributes = [], rates = { CHAT: 300n }, ...told }: Told,
): Reader {
  const slug = told.name.toLowerCase().replaceAll(' ', '-')
  return Object.assign(Reader.gone(sampleId(number), told.name), {
    slug,
    subject: `user_${slug}`,
    createdAt: '2026-01-01T00:00:00Z',
    languages: ['en'],
    ...told,
    attributes: attributes.map(name =>
      Object.assign(new Attribute(), {
        id: name,
        slug: name.toLowerCase().replaceAll(' ', '-'),
        names: { en: name, ...SPANISH[name] },
        kind: KINDS[name] ?? 'TOOL',
      }),
    ),
    rates: Object.entries(rates).map(([channel, minor]) => ({
      channel: channel as Channel,
      perMinute: { minor, currency: 'USD' },
    })),
  })
}

export const sampleId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
