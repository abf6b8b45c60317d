import { Field, ID, InputType } from 'type-graphql'
import { BadInput } from '../foundation/fault.ts'
import type { From } from './content.ts'
import { readerById, readerBySlug } from './find-readers.ts'
import type { Reader } from './reader.ts'

@InputType({ description: 'Names one reader, in one of these ways.' })
export class ReaderBy {
  @Field(() => ID, { nullable: true, description: 'By id.' })
  id?: string | null

  @Field(() => String, { nullable: true, description: 'By the last part of the address of their page.' })
  slug?: string | null
}

export function readerBy(from: From, { id, slug }: ReaderBy): Promise<Reader | null> {
  if (id != null && slug == null) return readerById(from, id)
  if (slug != null && id == null) return readerBySlug(from, slug)
  throw new BadInput('by names a reader in exactly one way: id or slug.', { argument: 'by' })
}
