import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { csvOf } from './csv.ts'

test('cells with commas, quotes and lines stand in quotes', () => {
  assert.is(
    csvOf([
      ['a', 'b,c'],
      ['say "no"', 'two\nlines'],
    ]),
    '\uFEFFa,"b,c"\r\n"say ""no""","two\nlines"\r\n',
  )
})

test('what a spreadsheet would run is text, and a negative amount is a number', () => {
  assert.is(csvOf([['=1+1', '-5.00', '-x', '@a', '+1', '\ttab']]), "\uFEFF'=1+1,-5.00,'-x,'@a,'+1,'\ttab\r\n")
})

test.run()
