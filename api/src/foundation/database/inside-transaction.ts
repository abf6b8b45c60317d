import { AsyncLocalStorage } from 'node:async_hooks'

const inTransaction = new AsyncLocalStorage<true>()

/** True inside `transact`: the outside world must not be called there, nor the database beside the transaction. */
export const insideTransaction = (): boolean => inTransaction.getStore() === true

/** Does the work, inside of which a transaction is open. */
export const asInTransaction = <Result>(work: () => Result): Result => inTransaction.run(true, work)
