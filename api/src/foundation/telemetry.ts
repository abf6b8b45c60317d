import pino, { type DestinationStream, type Logger } from 'pino'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Never written to a log, wherever they stand in what is logged (three levels deep). */
const PRIVATE = [
  'token',
  'authorization',
  'cookie',
  'password',
  'secret',
  'clientSecret',
  'jwtKey',
  'serviceKey',
  'webhookSecret',
  'connectWebhookSecret',
  'secretKey',
  'credential',
  'name',
  'email',
  'text',
  'question',
  'comment',
  'bio',
  'location',
  'address',
  'phone',
  'variables',
  'set-cookie',
]

const paths = PRIVATE.flatMap(key => {
  const step = key.includes('-') ? `["${key}"]` : key
  const below = key.includes('-') ? step : `.${step}`
  return [step, `*${below}`, `*.*${below}`]
})

/** Structured lines on standard output, with ids rather than persons: no names, mails, tokens, keys or what people wrote. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[private]' },
    serializers: { err: withoutSecrets },
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** Error messages may quote what was sent to us: session tokens, bearer headers, keys, mail addresses. */
const SECRETS =
  /(eyJ[\w-]{8,}\.[\w-]+\.[\w-]+|bearer\s+[\w.~+/=-]{8,}|\b(?:sk|rk|whsec|pk)_[\w]{6,}|:\/\/[^\s/@]+@|[\w.+-]+@[\w-]+\.[\w.]+)/gi

export const withoutPrivate = (text: string): string => text.replace(SECRETS, '[private]')

function withoutSecrets(error: Error & { code?: unknown }): object {
  return {
    type: error.name,
    message: withoutPrivate(String(error.message)),
    ...(error.code === undefined ? {} : { code: error.code }),
    stack: withoutPrivate(String(error.stack ?? '')),
  }
}

/** What Prometheus reads at /metrics. */
export function openMetrics() {
  const registry = new Registry()
  // How long the event loop lags is sampled by a timer; by default a hundred times a second, which an idle process feels.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 })
  const registers = [registry]
  return {
    registry,
    requests: new Counter({
      name: 'soulseer_http_requests_total',
      help: 'HTTP requests by route and status',
      labelNames: ['route', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'soulseer_http_request_seconds',
      help: 'Time to answer by route',
      labelNames: ['route'],
      registers,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    }),
    refusedDocuments: new Counter({
      name: 'soulseer_graphql_over_limit_total',
      help: 'Documents over a limit',
      labelNames: ['limit'],
      registers,
    }),
    faults: new Counter({
      name: 'soulseer_graphql_errors_total',
      help: 'GraphQL errors by code',
      labelNames: ['code'],
      registers,
    }),
    sockets: new Gauge({ name: 'soulseer_sockets', help: 'Open WebSockets', registers }),
    socketsClosed: new Counter({
      name: 'soulseer_sockets_closed_total',
      help: 'Sockets we closed, by code',
      labelNames: ['code'],
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof openMetrics>
