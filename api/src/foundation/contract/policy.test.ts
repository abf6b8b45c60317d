import 'reflect-metadata'
import { graphql } from 'graphql'
import { Arg, buildSchema, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Viewer } from '../viewer.ts'
import { Allow, enforcePolicies, listPolicies, OR_NULL, own } from './policy.ts'

@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
class Diary {
  @Field(() => ID) id: string
  @Field(() => String) title: string
  @Allow(
    'CLIENT',
    own<Diary>('diary', ({ root, viewer }) => root.ownerId === viewer.id),
  )
  @Field(() => String, { nullable: true })
  page: string
  @Allow(
    'CLIENT',
    own<Diary>('diary', ({ root, viewer }) => root.ownerId === viewer.id),
    OR_NULL,
  )
  @Field(() => String, { nullable: true })
  secret: string
  ownerId: string
}

@Resolver(() => Diary)
class DiaryResolver {
  @Allow('ANYONE')
  @Query(() => Diary)
  diary(@Arg('id', () => ID) id: string): Diary {
    return Object.assign(new Diary(), {
      id,
      title: 'Stars',
      page: 'Dear diary',
      secret: 'Mars',
      ownerId: 'theo',
    })
  }

  @Allow('STAFF')
  @Query(() => [String])
  owners(): string[] {
    return ['theo']
  }
}

@Resolver()
class CarelessResolver {
  @Query(() => String)
  anything(): string {
    return 'open to all by accident'
  }
}

const schema = enforcePolicies(await buildSchema({ resolvers: [DiaryResolver], validate: false }))
const ask = (source: string, viewer: Viewer | null) => graphql({ schema, source, contextValue: { viewer } })
const person = (id: string, ...roles: Viewer['roles']) => ({ id, roles }) as Viewer

test('a visitor sees what is open and is asked to sign in for the rest', async () => {
  const { data, errors } = await ask('{ diary(id: 1) { title page secret } }', null)
  assert.equal({ ...(data?.diary as object) }, { title: 'Stars', page: null, secret: null })
  assert.is(errors?.length, 1)
  assert.is(errors?.[0]?.extensions.code, 'UNAUTHENTICATED')
})

test('only the owner reads the page', async () => {
  const theirs = await ask('{ diary(id: 1) { page } }', person('theo', 'CLIENT'))
  assert.equal({ ...(theirs.data?.diary as object) }, { page: 'Dear diary' })
  const other = await ask('{ diary(id: 1) { page } }', person('nadia', 'CLIENT'))
  assert.is(other.errors?.[0]?.extensions.code, 'FORBIDDEN')
})

test('a role is asked of the viewer before the resolver runs', async () => {
  assert.is((await ask('{ owners }', person('theo', 'CLIENT'))).errors?.[0]?.extensions.code, 'FORBIDDEN')
  assert.is((await ask('{ owners }', person('ines', 'CLIENT', 'STAFF'))).errors, undefined)
})

test('a schema with a silent field does not build', async () => {
  const careless = await buildSchema({ resolvers: [CarelessResolver], validate: false })
  assert.throws(() => enforcePolicies(careless), /Query\.anything/)
})

test('every field is listed with who may use it', () => {
  assert.equal(listPolicies(schema), [
    'Query.diary: anyone',
    'Query.owners: staff',
    'Diary.id: whoever sees the object',
    'Diary.page: client, own diary only',
    'Diary.secret: client, own diary only (null for others)',
    'Diary.title: whoever sees the object',
  ])
})

test.run()
