/** A kind of fact that a verb brings about. */
export interface EventType<Payload extends object> {
  /** `<noun>.<what happened>`, e.g. 'reading.ended'. */
  readonly name: string
  /** Of the payload's shape; it is raised when events of the old shape are stored that handlers must distinguish. */
  readonly version: number
  /** Only a type: there is no value behind it. */
  readonly payload?: Payload
}

/** A fact as it is stored. */
export interface StoredEvent<Payload extends object> {
  readonly subjectId: string
  /** 1, 2, 3 … within the subject, without holes. */
  readonly sequence: number
  readonly type: string
  readonly version: number
  readonly at: Date
  readonly payload: Payload
  /** The page session it concerns alone, e.g. for a WebRTC signal; null when it is for everybody who may follow the subject. */
  readonly audience: string | null
}

/** What receives events of one type. */
export interface Handler {
  readonly name: string
  readonly type: string
  handle(app: never, event: StoredEvent<never>): Promise<void>
}

/** What JSON can carry: an amount travels as a string of minor units, a moment as an ISO string. */
export type JsonOf<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends bigint | Date | ((...args: never[]) => unknown)
    ? never
    : { readonly [Key in keyof T]: JsonOf<T[Key]> }

/** What the bus carries of an event: all of it, or its place when it is too large to travel. */
export type PublishedEvent = { readonly subjectId: string; readonly sequence: number } & (
  | {
      readonly type: string
      readonly version: number
      readonly at: string
      readonly payload: object
      readonly audience: string | null
    }
  | { readonly type?: undefined }
)
