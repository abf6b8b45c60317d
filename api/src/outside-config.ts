import type { Environment, Reader } from './environment.ts'

/** The parts of the configuration that choose between adapters of a port to the outside world. */

/** The engine of live streams: Agora, or the one of the embedded world. */
export type LiveVideoConfig =
  | { readonly kind: 'embedded'; readonly controlUrl: string; readonly secret: string }
  | {
      readonly kind: 'agora'
      readonly appId: string
      readonly appCertificate: string
      readonly customerId: string
      readonly customerSecret: string
      /** Null is Agora itself. */
      readonly apiUrl: string | null
    }

export type SmsConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'log' }
  | {
      readonly kind: 'twilio'
      readonly accountSid: string
      readonly authToken: string
      readonly from: string
      /** Null is Twilio itself. */
      readonly apiUrl: string | null
    }

export type FilesConfig =
  | { readonly kind: 'disk'; readonly folder: string /** Signs links. */; readonly secret: string }
  | {
      readonly kind: 's3'
      readonly bucket: string
      readonly region: string
      /** Null is AWS itself. */
      readonly endpoint: string | null
      readonly accessKeyId: string
      readonly secretAccessKey: string
    }

export function smsIn(read: Reader, env: Environment): SmsConfig {
  if (env.TWILIO_ACCOUNT_SID)
    return {
      kind: 'twilio',
      accountSid: read.text('TWILIO_ACCOUNT_SID'),
      authToken: read.text('TWILIO_AUTH_TOKEN'),
      from: read.text('TWILIO_FROM'),
      apiUrl: env.TWILIO_API_URL || null,
    }
  return { kind: env.SMS_LOG === '1' ? 'log' : 'none' }
}

export function filesIn(read: Reader, env: Environment): FilesConfig {
  if (!env.FILES_S3_BUCKET)
    return { kind: 'disk', folder: read.text('FILES_FOLDER'), secret: read.text('FILES_SECRET') }
  return {
    kind: 's3',
    bucket: read.text('FILES_S3_BUCKET'),
    region: read.text('FILES_S3_REGION'),
    endpoint: env.FILES_S3_ENDPOINT ? read.url('FILES_S3_ENDPOINT') : null,
    accessKeyId: read.text('FILES_S3_ACCESS_KEY_ID'),
    secretAccessKey: read.text('FILES_S3_SECRET_ACCESS_KEY'),
  }
}

/** Outside a local world it is always Agora: the embedded engine is a stand-in for one machine. */
export function liveVideoIn(read: Reader, env: Environment, localWorld: boolean): LiveVideoConfig {
  if (localWorld && !env.AGORA_APP_ID)
    return {
      kind: 'embedded',
      controlUrl: read.url('LIVE_VIDEO_URL'),
      secret: read.text('LIVE_VIDEO_SECRET'),
    }
  return {
    kind: 'agora',
    appId: read.text('AGORA_APP_ID'),
    appCertificate: read.text('AGORA_APP_CERTIFICATE'),
    customerId: read.text('AGORA_CUSTOMER_ID'),
    customerSecret: read.text('AGORA_CUSTOMER_SECRET'),
    apiUrl: env.AGORA_API_URL || null,
  }
}
