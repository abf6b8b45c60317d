import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// A third of a start goes into compiling packages that have not changed since the last one: what V8 made of them is kept
// beside the build. Where that cannot be written, a start only takes longer.
enableCompileCache(join(import.meta.dirname, '.compiled'))
await import('./main.ts')
