export { type GatewayOptions, gateway } from './gateway.ts'
export { answersHttp } from './readiness.ts'
