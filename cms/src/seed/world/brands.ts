import type { Brand } from '../../generated/payload-types.ts'

type BrandSeed = Omit<Brand, 'id' | 'slug' | 'logo' | 'createdAt' | 'updatedAt' | 'archived'>

export const brands: BrandSeed[] = [
  {
    name: 'SoulSeer',
    tagline: 'Someone to ask, whenever the night is long.',
    hosts: ['localhost'],
    walletUnit: 'MONEY',
    defaultScheme: 'dark',
    dark: {
      background: '#08040A',
      surface: '#17101B',
      text: '#FFFFFF',
      muted: '#BFB2C2',
      accent: '#FF69B4',
      onAccent: '#1B0612',
      highlight: '#E3B94F',
      border: '#35263A',
    },
    light: {
      background: '#FFF8FC',
      surface: '#FFFFFF',
      text: '#1B1018',
      muted: '#66555F',
      accent: '#FF69B4',
      onAccent: '#1B0612',
      highlight: '#B98A1D',
      border: '#EBD8E3',
    },
    fonts: { heading: 'Alex Brush', body: 'Playfair Display Variable' },
    copy: {
      heroTitle: 'The stars are listening',
      heroText:
        'Talk with a reader now, by chat, voice or video. You pay by the minute and only for the time you share.',
      footer:
        'For insight and reflection. Readings are no substitute for medical, legal or financial advice.',
      supportEmail: 'care@soulseer.example',
    },
  },
  {
    name: 'Auralumic',
    tagline: 'Clear light for crowded days.',
    hosts: ['auralumic.localhost'],
    walletUnit: 'CREDITS',
    creditWorthMinor: 10,
    defaultScheme: 'dark',
    dark: {
      background: '#090909',
      surface: '#141419',
      text: '#F8F8FF',
      muted: '#C0C0C0',
      accent: '#7878FF',
      onAccent: '#090909',
      highlight: '#C0C0C0',
      border: '#2B2B36',
    },
    light: {
      background: '#F8F8FF',
      surface: '#FFFFFF',
      text: '#090909',
      muted: '#55555F',
      accent: '#4A4AD4',
      onAccent: '#FFFFFF',
      highlight: '#686873',
      border: '#DADAEA',
    },
    fonts: { heading: 'Outfit Variable', body: 'Outfit Variable' },
    copy: {
      heroTitle: 'See yourself in a better light',
      heroText:
        'Find a reader by tool, ability or style, and pay in credits only for the time you talk. No subscription.',
      footer:
        'For insight and reflection. Readings are no substitute for medical, legal or financial advice.',
      supportEmail: 'care@auralumic.example',
    },
  },
]
