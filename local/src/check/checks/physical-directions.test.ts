import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { physicalDirections } from './physical-directions.ts'

const test = suite('physical directions')

const inClasses = (classes: string) =>
  physicalDirections(`<p\n className="${classes}">`, false).map(({ words }) => words)
const inStyle = (style: string) => physicalDirections(style, true).map(({ words }) => words)

test('classes that name a side are found with their line', () => {
  const named = 'ml-2 md:pr-4 -ml-1.5 left-3 right-[4%] text-left md:text-right border-l-2 rounded-tr-lg'
  assert.equal(inClasses(named), [
    'ml-2',
    'pr-4',
    '-ml-1.5',
    'left-3',
    'right-[4%]',
    'text-left',
    'text-right',
    'border-l-2',
    'rounded-tr-lg',
  ])
  assert.is(physicalDirections('<p\n className="ml-2">', false)[0]?.line, 2)
})

test('classes that follow the script are not, nor words that only begin alike', () => {
  assert.equal(
    inClasses('ms-2 pe-4 start-3 text-start border-s-2 border-line rounded-lg prose-link mx-auto left-hand'),
    [],
  )
})

test('properties that name a side are found', () => {
  assert.equal(inStyle('a { margin-left: 1px; left: 0; text-align: right }'), [
    'margin-left:',
    'left:',
    'text-align: right',
  ])
  assert.equal(
    inStyle('a { margin-inline-start: 1px; inset-inline: 0; text-align: start; transform-origin: left }'),
    [],
  )
})

test.run()
