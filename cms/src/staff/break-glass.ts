import type {
  CollectionAfterLoginHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  Payload,
} from 'payload'
import type { CmsConfig } from '../config.ts'
import { refusal } from '../refusal.ts'
import { sentence } from '../words.ts'
import { passwordProblem } from './password.ts'

type Account = NonNullable<CmsConfig['breakGlass']>

/**
 * The one account that comes in by a password: for the day the identity provider is down. Whoever runs the deployment
 * names it and its password in the environment, and takes both away afterwards.
 */
export async function openBreakGlass(payload: Payload, account: Account): Promise<void> {
  const { name, email, password } = account
  const problem = passwordProblem(password, [email])
  if (problem)
    throw new Error(`CMS_BREAK_GLASS_PASSWORD is no good password (${problem.key}): choose another.`)
  const { docs } = await payload.find({ collection: 'staff', where: { email: { equals: email } }, limit: 1 })
  const data = { password, roles: ['admin' as const], archived: false }
  if (docs[0]) await payload.update({ collection: 'staff', id: docs[0].id, data })
  else await payload.create({ collection: 'staff', data: { ...data, name, email } })
  payload.logger.warn({ email }, 'the panel takes a password: its break-glass account is open')
}

/** Nobody else has a password or a key: neither is set through the panel, nor sent by mail. */
export const refusePasswords: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data, overrideAccess } = args as { data?: Record<string, unknown>; overrideAccess?: boolean }
  const isAsked = operation === 'forgotPassword' || operation === 'resetPassword'
  const isSet =
    (operation === 'create' || operation === 'update') &&
    overrideAccess !== true &&
    (data?.password || data?.enableAPIKey || data?.apiKey)
  if (isAsked || isSet) throw refusal(403, 'NO_PASSWORDS', sentence(req, 'panel.problem.noPasswords'))
  return args
}

export const refuseOtherLogins =
  (account: CmsConfig['breakGlass']): CollectionBeforeLoginHook =>
  ({ req, user }) => {
    if (user.email === account?.email && !user.archived) return user
    throw refusal(403, 'NOT_BY_PASSWORD', sentence(req, 'panel.problem.notByPassword'))
  }

/** Each entry by the password is written down for administrators, and mailed to all of them. */
export const alertBreakGlass: CollectionAfterLoginHook = async ({ req, user }) => {
  const { payload } = req
  const address = req.headers.get('x-forwarded-for') ?? ''
  payload.logger.warn(
    { email: user.email, address },
    'somebody came into the panel by the break-glass password',
  )
  await payload.create({
    collection: 'emergency-entries',
    data: { email: user.email, address, browser: (req.headers.get('user-agent') ?? '').slice(0, 300) },
    req,
  })
  const message = {
    subject: sentence(req, 'panel.breakGlass.mail.subject'),
    text: sentence(req, 'panel.breakGlass.mail.text', { email: user.email, address: address || '?' }),
  }
  for (const to of await administrators(payload))
    await payload
      .sendEmail({ to, ...message })
      .catch(err =>
        payload.logger.error({ err }, 'an administrator could not be alerted of a break-glass entry'),
      )
  return user
}

async function administrators(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'staff',
    where: { and: [{ roles: { contains: 'admin' } }, { archived: { not_equals: true } }] },
    pagination: false,
    depth: 0,
  })
  return docs.map(({ email }) => email).filter(email => !email.endsWith('.invalid'))
}
