import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { LanguageTagScalar } from '../foundation/contract/scalars/index.ts'
import { statement } from '../foundation/database/database.ts'
import type { Language } from '../foundation/messages.ts'
import { BrandCopy, BrandTheme, THEME } from './brand-theme.ts'
import { cachedContent, type From } from './content.ts'
import { type Localized, textIn } from './localized.ts'
import { Image } from './reader.ts'

export const WalletUnit = { MONEY: 'MONEY', CREDITS: 'CREDITS' } as const
export type WalletUnit = (typeof WalletUnit)[keyof typeof WalletUnit]
registerEnumType(WalletUnit, {
  name: 'WalletUnit',
  description: 'How a brand shows what is in a wallet.',
  valuesConfig: {
    MONEY: { description: 'As money.' },
    CREDITS: { description: 'As credits, each of one worth.' },
  },
})

type BrandTexts = Readonly<Record<'tagline' | 'heroTitle' | 'heroText' | 'footer', Localized>>

@Allow('ANYONE')
@ObjectType({ description: 'The face that the host name chooses.', simpleResolvers: true })
export class Brand {
  @Field(() => String, { description: 'Its name for programs.' })
  slug: string

  @Field(() => String, { description: 'Its name.' })
  name: string

  texts: BrandTexts
  supportEmail: string

  @Field(() => String, { description: 'One line beneath the name, in the language of who asks.' })
  tagline(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.texts.tagline)
  }

  @Field(() => [String], { description: 'Host names it is shown at.' })
  hosts: string[]

  @Field(() => Image, { nullable: true, description: 'Its logo.' })
  logo: Image | null

  @Field(() => WalletUnit, { description: 'How it shows what is in a wallet.' })
  walletUnit: WalletUnit

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Worth of one credit, when the wallet is shown in credits.',
  })
  creditWorth: Money | null

  @Field(() => BrandTheme, { description: 'How it looks.' })
  theme: BrandTheme

  @Field(() => LanguageTagScalar, {
    description: 'In which it addresses who neither chose a language nor sent one of ours.',
  })
  defaultLanguage: Language

  @Field(() => BrandCopy, { description: 'Its own words, in the language of who asks.' })
  copy(@Ctx() { language }: { language: Language }): BrandCopy {
    const { heroTitle, heroText, footer } = this.texts
    return Object.assign(new BrandCopy(), {
      heroTitle: textIn(language, heroTitle),
      heroText: textIn(language, heroText),
      footer: textIn(language, footer),
      supportEmail: this.supportEmail,
    })
  }
}

export const BRANDS = statement(
  'catalogue.brands',
  `SELECT b.slug, b.name, b.default_language AS "defaultLanguage", b.copy_support_email AS "supportEmail", b.wallet_unit AS "walletUnit", b.credit_worth_minor::bigint AS "creditWorthMinor",
     ARRAY(SELECT t.text FROM cms.brands_texts t WHERE t.parent_id = b.id AND t.path = 'hosts' ORDER BY t."order")::text[] AS hosts,
     (SELECT p.picture FROM cms.pictures p WHERE p.id = b.logo_id) AS logo,
     ${THEME} AS theme,
     (SELECT json_build_object('tagline', json_object_agg(t._locale, t.tagline), 'heroTitle', json_object_agg(t._locale, t.copy_hero_title),
        'heroText', json_object_agg(t._locale, t.copy_hero_text), 'footer', json_object_agg(t._locale, t.copy_footer))
      FROM cms.brands_locales t WHERE t._parent_id = b.id) AS texts
   FROM cms.brands b WHERE b.archived IS NOT TRUE ORDER BY b.created_at`,
)

type Row = Omit<Brand, 'creditWorth' | 'tagline' | 'copy'> & { creditWorthMinor: bigint | null }

/** Every brand of this deployment, the oldest first. */
const brands = cachedContent(async ({ db, config }): Promise<Brand[]> => {
  const rows = await db.rows<Row>(BRANDS)
  return rows.map(({ creditWorthMinor, ...brand }) => {
    const creditWorth = creditWorthMinor === null ? null : money(creditWorthMinor, config.currency)
    return Object.assign(new Brand(), brand, { creditWorth })
  })
})

/** The brand whose hosts hold this one, else the first. */
export async function brandByHost(from: From, host: string): Promise<Brand> {
  const brand = await brandAt(from, host)
  if (!brand) throw new Error('There is no brand: seed the cms, or make one in the admin panel.')
  return brand
}

/** The language of the brand at a host; English while there is no brand. */
export const languageAt = async (from: From, host: string): Promise<Language> =>
  (await brandAt(from, host))?.defaultLanguage ?? 'en'

async function brandAt(from: From, host: string): Promise<Brand | null> {
  const all = await brands(from)
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return all.find(({ hosts }) => hosts.includes(name)) ?? all[0] ?? null
}
