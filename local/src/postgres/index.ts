export { type DatabasePasswords, prepareDatabase } from './prepare-database.ts'
export { type Postgres, type PostgresOptions, startPostgres } from './server.ts'
