import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const serviceKey = 'a-key-for-this-test-only'
const staff = { email: 'desk@example.test', password: 'the moth eats the cardigan' }

export interface ServedCms {
  readonly url: string
  readonly serviceKey: string
  /** What staff do in the panel, by its API: a GET, or a PATCH of what is given. */
  asStaff<Answer = unknown>(path: string, change?: object): Promise<Answer>
  /** The status that the service account is answered with. */
  asService(path: string, method: string, data: object): Promise<number>
  stop(): Promise<void>
}

/** The real cms on the database of a world, as a process of its own. */
export async function serveCms(adminUrl: string): Promise<ServedCms> {
  const mediaFolder = join(tmpdir(), `soulseer-media-${process.pid}`)
  const database = new URL(adminUrl)
  database.username = 'soulseer_cms'
  const cms = spawn(process.execPath, ['test/serve.ts'], {
    cwd: new URL('../../../cms', import.meta.url),
    env: {
      ...process.env,
      DATABASE_URL_CMS: database.href,
      API_URL: 'http://api.invalid',
      PAYLOAD_SECRET: 'a-secret-for-this-test-only',
      CMS_SERVICE_KEY: serviceKey,
      CMS_BREAK_GLASS_EMAIL: staff.email,
      CMS_BREAK_GLASS_PASSWORD: staff.password,
      CMS_MEDIA_DIR: mediaFolder,
      LOCAL_WORLD: '1',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let url = ''
  for await (const line of createInterface({ input: cms.stdout }))
    if (line.startsWith('http://')) {
      url = line
      break
    }
  if (url === '') throw new Error('The cms ended before it listened.')
  const send = (path: string, method: string, authorization: string, data?: object) =>
    fetch(new URL(path, url), {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(data && { body: JSON.stringify(data) }),
    })
  const signedIn = await fetch(new URL('/api/staff/login', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(staff),
  })
  const { token } = (await signedIn.json()) as { token?: string }
  if (!token) throw new Error(`Staff cannot sign in: ${signedIn.status}`)
  return {
    ...{ url, serviceKey },
    async asStaff(path, change) {
      const response = await send(path, change ? 'PATCH' : 'GET', `JWT ${token}`, change)
      const answer = (await response.json()) as { doc?: unknown; errors?: { message: string }[] }
      if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer).slice(0, 400)}`)
      return (change ? answer.doc : answer) as never
    },
    asService: async (path, method, data) =>
      (await send(path, method, `staff API-Key ${serviceKey}`, data)).status,
    async stop() {
      cms.kill()
      await rm(mediaFolder, { recursive: true, force: true })
    },
  }
}
