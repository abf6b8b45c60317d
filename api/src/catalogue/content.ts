import type { App } from '../app.ts'
import { kept } from '../foundation/kept.ts'

export type From = Pick<App, 'db' | 'config' | 'bus'>

/** What the database itself says on the bus when content was changed, whoever changed it. */
export const CONTENT = 'content'

/** Content as staff set it, remembered until they change it. */
export const keptContent = <Value>(read: (from: From) => Promise<Value>) => kept(CONTENT, read)
