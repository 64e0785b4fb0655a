import { expect, it } from 'vitest'
import { anyLaw } from './any-law'
import { clockLaw } from './clock-law'
import { deadFileLaw } from './dead-file-law'
import { environmentLaw } from './environment-law'
import { importLaw } from './import-law'
import { lengthLaw } from './length-law'
import { moneyLaw } from './money-law'
import { nameLaw } from './name-law'
import { ownerLaw } from './owner-law'
import { readHouse, readSources } from './read-house'
import { waitingLaw } from './waiting-law'

const LAWS = [
  anyLaw,
  clockLaw,
  deadFileLaw,
  environmentLaw,
  importLaw,
  lengthLaw,
  moneyLaw,
  nameLaw,
  ownerLaw,
  waitingLaw,
]
const sources = readSources()
const house = readHouse()

it.each(LAWS)('the house keeps this law: $name', (law) => {
  const offences = law.check(sources, house)
  expect(offences.map(({ file, line, remedy }) => `${file}:${line}  ${remedy}`)).toEqual([])
})
