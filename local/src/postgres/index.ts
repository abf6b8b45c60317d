export { type DatabasePasswords, prepareDatabase } from './prepare-database.ts'
export { type Postgres, type PostgresOptions, removeData, runningPostgres, startPostgres } from './server.ts'
