type Named = { name: string; es: { name: string } }

export const categories: Named[] = [
  { name: 'Decks', es: { name: 'Barajas' } },
  { name: 'Candles', es: { name: 'Velas' } },
  { name: 'Crystals', es: { name: 'Cristales' } },
  { name: 'Courses', es: { name: 'Cursos' } },
  { name: 'Audio', es: { name: 'Audio' } },
  { name: 'Readings', es: { name: 'Lecturas' } },
]

export const options: (Named & { values: Named[] })[] = [
  {
    name: 'Size',
    es: { name: 'Tamaño' },
    values: [
      { name: 'Small', es: { name: 'Pequeña' } },
      { name: 'Large', es: { name: 'Grande' } },
    ],
  },
]

export const discountCodes = [
  { code: 'MOON10', kind: 'PERCENTAGE' as const, basisPoints: 1000, mostUsesEach: 1 },
  { code: 'FIVEOFF', kind: 'AMOUNT' as const, amountMinor: 500, leastMinor: 3000 },
  { code: 'FREESHIP', kind: 'FREE_SHIPPING' as const, mostUses: 1 },
]

export const carriers = [
  { name: 'Moonpost', code: 'MOONPOST', address: 'https://moonpost.example/track?number={tracking}' },
  { name: 'Starlight Express', code: 'STARLIGHT', address: 'https://starlight.example/parcels/{tracking}' },
]

export const shippingZones = [
  {
    name: 'United States',
    countries: ['US'],
    rates: [
      {
        code: 'STANDARD',
        priceMinor: 600,
        mostGrams: 5000,
        freeFromMinor: 7500,
        name: 'Standard, 3 to 5 days',
        es: 'Normal, de 3 a 5 días',
      },
      {
        code: 'EXPRESS',
        priceMinor: 1900,
        mostGrams: 5000,
        name: 'Express, next day',
        es: 'Exprés, al día siguiente',
      },
    ],
  },
  {
    name: 'Europe',
    countries: ['DE', 'ES', 'FR', 'IT', 'PT'],
    rates: [
      {
        code: 'STANDARD',
        priceMinor: 1400,
        mostGrams: 3000,
        name: 'Standard, 6 to 10 days',
        es: 'Normal, de 6 a 10 días',
      },
    ],
  },
]

export const taxes = [
  {
    country: 'DE',
    isIncluded: true,
    standardBasisPoints: 1900,
    reducedBasisPoints: 700,
    digitalBasisPoints: 1900,
  },
  {
    country: 'ES',
    isIncluded: true,
    standardBasisPoints: 2100,
    reducedBasisPoints: 1000,
    digitalBasisPoints: 2100,
  },
  {
    country: 'US',
    isIncluded: false,
    standardBasisPoints: 800,
    reducedBasisPoints: 0,
    digitalBasisPoints: 0,
  },
]
