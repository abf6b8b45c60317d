/** Gifts' front door: paid animations that are sent to a reader. */

import './on-viewer-shut-out.ts'
import { GiftsResolver, ViewerGiftsResolver } from './gifts.resolver.ts'
import { ReplayedGiftsResolver } from './replayed-gifts.resolver.ts'

export { GiftReceived } from './events.ts'
export { giftJobs } from './gifts.jobs.ts'
export { giftsNodes } from './gifts.nodes.ts'
export { giftsOf } from './gifts-of.ts'

export const giftResolvers = [GiftsResolver, ViewerGiftsResolver, ReplayedGiftsResolver] as const
