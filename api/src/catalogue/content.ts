import type { App } from '../app.ts'
import { cached } from '../foundation/cache.ts'

export type From = Pick<App, 'db' | 'config' | 'bus'>

/** The topic that the database itself publishes on the bus when content was changed, whoever changed it. */
export const CONTENT = 'content'

/** Content as staff set it, cached until they change it. */
export const cachedContent = <Value>(read: (from: From) => Promise<Value>) => cached(CONTENT, read)
