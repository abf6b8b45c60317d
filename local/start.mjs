import { installAndRun } from './install.mjs'

await installAndRun('./src/runner/main.ts')
