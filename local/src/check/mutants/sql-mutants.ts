import { ledgerMutants } from './ledger-mutants.ts'
import { sessionsMutants } from './sessions-mutants.ts'
import type { SqlMutant } from './sql-mutant.ts'

/** All of them, module by module. */
export const sqlMutants: SqlMutant[] = [...ledgerMutants, ...sessionsMutants]
