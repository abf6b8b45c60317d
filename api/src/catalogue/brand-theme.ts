import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../foundation/policy.ts'

export const ColourScheme = { DARK: 'DARK', LIGHT: 'LIGHT' } as const
export type ColourScheme = (typeof ColourScheme)[keyof typeof ColourScheme]
registerEnumType(ColourScheme, { name: 'ColourScheme' })

@Allow('ANYONE')
@ObjectType({ description: 'Colours of one scheme, each as #RRGGBB.', simpleResolvers: true })
export class Palette {
  @Field(() => String) background: string
  @Field(() => String) surface: string
  @Field(() => String) text: string
  @Field(() => String) muted: string
  @Field(() => String) accent: string
  @Field(() => String, { description: 'Of text on the accent.' }) onAccent: string
  @Field(() => String) highlight: string
  @Field(() => String) border: string
}

@Allow('ANYONE')
@ObjectType({ description: 'How a brand looks, as staff set it.', simpleResolvers: true })
export class BrandTheme {
  @Field(() => ColourScheme, { description: 'For visitors who did not choose.' })
  defaultScheme: ColourScheme

  @Field(() => Palette) dark: Palette
  @Field(() => Palette) light: Palette
  @Field(() => String, { description: 'Font family.' }) headingFont: string
  @Field(() => String, { description: 'Font family.' }) bodyFont: string
}

@Allow('ANYONE')
@ObjectType({ description: 'A brand’s own words.', simpleResolvers: true })
export class BrandCopy {
  @Field(() => String) heroTitle: string
  @Field(() => String) heroText: string
  @Field(() => String) footer: string
  @Field(() => String) supportEmail: string
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

/** In SQL, of the brand "b": the theme and the copy, each as JSON. */
export const THEME = `json_build_object('defaultScheme', upper(b.default_scheme::text), 'headingFont', b.fonts_heading, 'bodyFont', b.fonts_body,
  'dark', ${palette('dark')}, 'light', ${palette('light')})`
export const COPY = `json_build_object('heroTitle', b.copy_hero_title, 'heroText', b.copy_hero_text, 'footer', b.copy_footer, 'supportEmail', b.copy_support_email)`
