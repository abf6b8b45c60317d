import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'

const serviceEmail = 'service@soulseer.invalid'

/** People need no seed: their accounts are made when they first come in. */
export async function seedStaff(payload: Payload, { serviceKey }: CmsConfig): Promise<void> {
  if (serviceKey) await seedService(payload, serviceKey)
}

/** The account as which the API edits profiles. Its key follows the environment; nobody knows its password. */
async function seedService(payload: Payload, apiKey: string): Promise<void> {
  const id = await idOf(payload, serviceEmail)
  const key = { enableAPIKey: true, apiKey }
  if (id) {
    const { apiKey: present } = await payload.findByID({ collection: 'staff', id, showHiddenFields: true })
    if (present !== apiKey) await payload.update({ collection: 'staff', id, data: key })
    return
  }
  await payload.create({
    collection: 'staff',
    data: {
      ...key,
      email: serviceEmail,
      name: 'API',
      roles: ['service'],
      password: randomBytes(32).toString('hex'),
    },
  })
}

async function idOf(payload: Payload, email: string): Promise<string | undefined> {
  const { docs } = await payload.find({ collection: 'staff', where: { email: { equals: email } }, limit: 1 })
  return docs[0]?.id
}
