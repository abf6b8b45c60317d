import type { Brand } from '../../generated/payload-types.ts'

/** Its words in English, and beside them those that are localized in Spanish. */
interface BrandSeed extends Omit<Brand, 'id' | 'slug' | 'logo' | 'createdAt' | 'updatedAt' | 'archived'> {
  es: Pick<Brand, 'tagline'> & { copy: Omit<Brand['copy'], 'supportEmail'> }
}

export const brands: BrandSeed[] = [
  {
    name: 'SoulSeer',
    tagline: 'Someone to ask, whenever the night is long.',
    hosts: ['localhost'],
    walletUnit: 'MONEY',
    defaultLanguage: 'en',
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
    es: {
      tagline: 'Alguien a quien preguntar cuando la noche se hace larga.',
      copy: {
        heroTitle: 'Las estrellas te escuchan',
        heroText:
          'Habla ahora con un lector o una lectora por chat, voz o video. Pagas por minuto y solo por el tiempo que comparten.',
        footer:
          'Para la intuición y la reflexión. Las lecturas no sustituyen el consejo médico, legal ni financiero.',
      },
    },
  },
  {
    name: 'Auralumic',
    tagline: 'Clear light for crowded days.',
    hosts: ['auralumic.localhost'],
    walletUnit: 'CREDITS',
    creditWorthMinor: 10,
    defaultLanguage: 'en',
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
    es: {
      tagline: 'Luz clara para días llenos.',
      copy: {
        heroTitle: 'Mírate con mejor luz',
        heroText:
          'Encuentra a quien te lea por herramienta, don o estilo, y paga con créditos solo el tiempo que hablan. Sin suscripción.',
        footer:
          'Para la intuición y la reflexión. Las lecturas no sustituyen el consejo médico, legal ni financiero.',
      },
    },
  },
]
