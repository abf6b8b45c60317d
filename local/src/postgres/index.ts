export { moveToMemory } from './memory-tablespace.ts'
export { prepareDatabase } from './prepare-database.ts'
export { type Postgres, removeData, runningPostgres, startPostgres } from './server.ts'
