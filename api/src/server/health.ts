import type { Request, Response } from 'express'
import type { Metrics } from '../foundation/telemetry.ts'
import { answerJson, HttpProblem } from './web.ts'

/** Something this node cannot do without, by name; throws or returns false while it is missing. */
export type Check = () => boolean | Promise<boolean>

const PATIENCE_MILLISECONDS = 1_500

/** Ready means that every part answers: a balancer sends nobody here until then. */
export async function readiness(
  checks: ReadonlyMap<string, Check>,
  response: Response,
  draining: boolean,
): Promise<void> {
  const parts = await Promise.all(
    [...checks].map(async ([name, check]) => [name, await holds(check)] as const),
  )
  const ready = !draining && parts.every(([, holding]) => holding)
  answerJson(response, ready ? 200 : 503, { ready, draining, parts: Object.fromEntries(parts) })
}

async function holds(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS)
  })
  try {
    return await Promise.race([check(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

/** For the operator's own network only: what came through a proxy is not answered. */
export async function metricsPage(metrics: Metrics, request: Request, response: Response): Promise<void> {
  if (request.headers['x-forwarded-for'] || request.headers.forwarded)
    throw new HttpProblem(404, 'There is nothing here.')
  response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
}
