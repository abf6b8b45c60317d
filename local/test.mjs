import { installAndRun } from './install.mjs'

await installAndRun('./src/check/main.ts')
