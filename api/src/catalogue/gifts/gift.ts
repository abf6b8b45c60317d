import { Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Language } from '../../foundation/messages.ts'
import { type Localized, textIn } from '../localized.ts'
import { Image } from '../reader.ts'

export const GiftAnimation = {
  PETALS: 'PETALS',
  CANDLE_GLOW: 'CANDLE_GLOW',
  SHOOTING_STAR: 'SHOOTING_STAR',
  MOONRISE: 'MOONRISE',
  CRYSTAL_BLOOM: 'CRYSTAL_BLOOM',
  AURORA: 'AURORA',
  COMET_SHOWER: 'COMET_SHOWER',
  PHOENIX: 'PHOENIX',
} as const
export type GiftAnimation = keyof typeof GiftAnimation
registerEnumType(GiftAnimation, {
  name: 'GiftAnimation',
  description: 'What is played when a gift is sent.',
  valuesConfig: {
    PETALS: { description: 'Petals that fall.' },
    CANDLE_GLOW: { description: 'A candle that is lit.' },
    SHOOTING_STAR: { description: 'A star that crosses the sky.' },
    MOONRISE: { description: 'A moon that rises.' },
    CRYSTAL_BLOOM: { description: 'Crystals that open like a flower.' },
    AURORA: { description: 'Northern lights.' },
    COMET_SHOWER: { description: 'Many comets.' },
    PHOENIX: { description: 'A bird of fire that spreads its wings.' },
  },
})

export const GiftSound = { CHIME: 'CHIME', BOWL: 'BOWL', SHIMMER: 'SHIMMER', SWELL: 'SWELL' } as const
export type GiftSound = keyof typeof GiftSound
registerEnumType(GiftSound, {
  name: 'GiftSound',
  description: 'What is played with a gift, for who switched sounds on.',
  valuesConfig: {
    CHIME: { description: 'Two small bells.' },
    BOWL: { description: 'A singing bowl.' },
    SHIMMER: { description: 'High notes, one after the other.' },
    SWELL: { description: 'A chord that grows.' },
  },
})

export type GiftSeason = 'ALWAYS' | 'SPRING' | 'SUMMER' | 'AUTUMN' | 'WINTER'

const SEASONS = ['WINTER', 'SPRING', 'SUMMER', 'AUTUMN'] as const

/**
 * The season at a moment, by the month in UTC.
 * @rule when a gift is in season: spring is March to May in UTC, and so on in quarters, as in the northern half of the world; a gift for all year always is.
 */
export const isInSeason = (season: GiftSeason, at: Date): boolean =>
  season === 'ALWAYS' || season === SEASONS[Math.floor(((at.getUTCMonth() + 1) % 12) / 3)]

@Allow('ANYONE')
@ObjectType({
  description: 'A paid animation that can be sent to a reader.',
  implements: Node,
  simpleResolvers: true,
})
export class Gift {
  @Field(() => ID)
  id: string

  names: Localized
  season: GiftSeason

  @Field(() => String, { description: 'Its name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => MoneyType, { description: 'What one of it costs.' })
  price: Money

  @Field(() => Image, { nullable: true, description: 'Its picture; null while staff gave it none.' })
  picture: Image | null

  @Field(() => GiftAnimation, { description: 'What is played when it is sent.' })
  animation: GiftAnimation

  @Field(() => GiftSound, { nullable: true, description: 'What is played with it; null: nothing.' })
  sound: GiftSound | null
}
