import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// A good part of a start goes into compiling what has not changed since the last one: what V8 made of it is cached beside the
// build. Where that cannot be written, a start only takes longer.
enableCompileCache(join(import.meta.dirname, '.compiled'))
await import('./main.ts')
