import { expect, it } from 'vitest'
import { EMPTY_VARIANT, type VariantDraft } from './product-draft'
import { spreadVariants } from './spread-variants'

const variant = (id: string, values: string[], priceMinor = 100n, stock = 5): VariantDraft => ({
  ...EMPTY_VARIANT,
  ...{ id, values, priceMinor, stock },
})
const idsOf = (variants: VariantDraft[]) =>
  variants.map(({ id, values }) => [values.join('/'), id ?? 'new'])

it('makes one variant for each combination', () => {
  const options = [
    { name: 'colour', values: ['red', 'blue'] },
    { name: 'size', values: ['S', 'M'] },
  ]
  expect(idsOf(spreadVariants(options, []))).toEqual([
    ['red/S', 'new'],
    ['red/M', 'new'],
    ['blue/S', 'new'],
    ['blue/M', 'new'],
  ])
})

it('keeps what stays, drops what goes, and prices what is new like its neighbour', () => {
  const before = [variant('a', ['red'], 300n), variant('b', ['blue'])]
  const after = spreadVariants([{ name: 'colour', values: ['red', 'green'] }], before)
  expect(idsOf(after)).toEqual([
    ['red', 'a'],
    ['green', 'new'],
  ])
  expect(after[1]).toMatchObject({ priceMinor: 300n, stock: null })
})

it('hands each variant on once when an option is added', () => {
  const options = [
    { name: 'colour', values: ['red', 'blue'] },
    { name: 'size', values: ['S', 'M'] },
  ]
  expect(idsOf(spreadVariants(options, [variant('a', ['red']), variant('b', ['blue'])]))).toEqual([
    ['red/S', 'a'],
    ['red/M', 'new'],
    ['blue/S', 'b'],
    ['blue/M', 'new'],
  ])
})

it('goes back to a single variant when the last option is taken away', () => {
  expect(idsOf(spreadVariants([], [variant('a', ['red']), variant('b', ['blue'])]))).toEqual([
    ['', 'a'],
  ])
})

it('waits for the first value of an option that has only a name', () => {
  const options = [{ name: 'size', values: [] }]
  expect(idsOf(spreadVariants(options, [variant('a', [])]))).toEqual([['', 'a']])
})
