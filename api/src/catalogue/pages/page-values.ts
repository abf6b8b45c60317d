import type { Context } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { brandByHost } from '../brand.ts'
import type { Values } from './rich-text.ts'

/** What pages say of the brand that shows them. */
export async function pageValuesOf({ app, host }: Context<Viewer | null>): Promise<Values> {
  const { name, supportEmail } = await brandByHost(app, host)
  return { brand: name, support: supportEmail }
}
