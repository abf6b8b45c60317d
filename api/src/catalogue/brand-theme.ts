import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../foundation/contract/policy.ts'

export const ColourScheme = { DARK: 'DARK', LIGHT: 'LIGHT' } as const
export type ColourScheme = (typeof ColourScheme)[keyof typeof ColourScheme]
registerEnumType(ColourScheme, {
  name: 'ColourScheme',
  description: 'Dark or light.',
  valuesConfig: {
    DARK: { description: 'Light text on a dark background.' },
    LIGHT: { description: 'Dark text on a light background.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'Colours of one scheme, each as #RRGGBB.', simpleResolvers: true })
export class Palette {
  @Field(() => String, { description: 'Behind everything.' }) background: string
  @Field(() => String, { description: 'Of cards and panels.' }) surface: string
  @Field(() => String, { description: 'Of text.' }) text: string
  @Field(() => String, { description: 'Of text that matters less.' }) muted: string
  @Field(() => String, { description: 'Of buttons and links.' }) accent: string
  @Field(() => String, { description: 'Of text on the accent.' }) onAccent: string
  @Field(() => String, { description: 'Of what should be noticed.' }) highlight: string
  @Field(() => String, { description: 'Of lines and borders.' }) border: string
}

@Allow('ANYONE')
@ObjectType({ description: 'How a brand looks, as staff set it.', simpleResolvers: true })
export class BrandTheme {
  @Field(() => ColourScheme, { description: 'For visitors who did not choose.' })
  defaultScheme: ColourScheme

  @Field(() => Palette, { description: 'In the dark scheme.' }) dark: Palette
  @Field(() => Palette, { description: 'In the light scheme.' }) light: Palette
  @Field(() => String, { description: 'Font family of headings.' }) headingFont: string
  @Field(() => String, { description: 'Font family of text.' }) bodyFont: string
}

@Allow('ANYONE')
@ObjectType({ description: 'A brand’s own words.', simpleResolvers: true })
export class BrandCopy {
  @Field(() => String, { description: 'The largest words of the front page.' }) heroTitle: string
  @Field(() => String, { description: 'What stands beneath them.' }) heroText: string
  @Field(() => String, { description: 'At the foot of every page.' }) footer: string
  @Field(() => String, { description: 'Where people write for help.' }) supportEmail: string
}

const tokens = [
  'background',
  'surface',
  'text',
  'muted',
  'accent',
  'onAccent',
  'highlight',
  'border',
] as const
const columnOf = (token: string) => token.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`)
const palette = (scheme: 'dark' | 'light') =>
  `json_build_object(${tokens.map(token => `'${token}', b.${scheme}_${columnOf(token)}`).join(', ')})`

/** In SQL, of the brand "b": the theme as JSON. */
export const THEME = `json_build_object('defaultScheme', upper(b.default_scheme::text), 'headingFont', b.fonts_heading, 'bodyFont', b.fonts_body,
  'dark', ${palette('dark')}, 'light', ${palette('light')})`
