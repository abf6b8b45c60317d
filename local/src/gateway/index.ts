export { gateway } from './gateway.ts'
export { answersHttp } from './readiness.ts'
