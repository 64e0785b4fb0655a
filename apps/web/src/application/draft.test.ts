import { APPLICATION_BLOCKS, type ApplicationView } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import {
  afterSave,
  blockState,
  changeField,
  emptyFields,
  enteredFields,
  fieldsToSave,
  formValue,
  isAnswered,
  openDraft,
  settleClashes,
  toSave,
} from './draft'
import { ALL_FIELDS, BLOCKS, missingFields } from './field-names'

const empty: ApplicationView = {
  id: 'app_1',
  merchantId: 'mer_1',
  state: 'draft',
  version: 3,
  basic: {},
  business: {},
  financial: {},
  reasons: {},
  note: '',
  submittedAt: null,
  reviewedAt: null,
}
const filled: ApplicationView = {
  ...empty,
  basic: {
    name: '山野茶舍',
    handle: 'shanye',
    tagline: '',
    avatar: null,
    category: 'food',
    contactName: '林晓',
    contactPhone: '13800000000',
    country: 'CN',
  },
  business: { kind: 'company', legalName: '山野茶业有限公司', validUntil: null },
  financial: { settlementCurrency: 'CNY', accountNumber: '••••2345' },
}

it('asks for every field the domain wants, and for no other', () => {
  const wanted = BLOCKS.flatMap((block) =>
    Object.keys(APPLICATION_BLOCKS[block].shape).map((field) => `${block}.${field}`),
  )
  expect([...ALL_FIELDS].sort()).toEqual(wanted.sort())
})

it('sends only what was changed, with what is preselected', () => {
  const draft = changeField(openDraft(empty), 'basic.name', '山野')
  const names = fieldsToSave(draft)
  expect(toSave(draft, names)).toEqual({
    applicationId: 'app_1',
    version: 3,
    basic: { country: 'CN', name: '山野', avatar: null, tagline: '' },
    financial: { settlementCurrency: 'CNY' },
  })
  expect(fieldsToSave(openDraft(filled))).toEqual([])
})

it('knows an answer of "for ever" from no answer', () => {
  expect(formValue(filled, 'business.validUntil')).toBeNull()
  expect(formValue(empty, 'business.validUntil')).toBe('')
  expect(missingFields(filled)).not.toContain('business.validUntil')
  expect(missingFields(empty)).toContain('business.validUntil')
})

it('tells what was typed from what was preselected, and what is empty from what is unsent', () => {
  const draft = changeField(openDraft(empty), 'basic.name', '山野')
  expect(enteredFields(openDraft(empty))).toEqual([])
  expect(enteredFields(draft)).toEqual(['basic.name'])
  expect(emptyFields(draft, 'basic')).toEqual([
    'basic.handle',
    'basic.category',
    'basic.contactName',
    'basic.contactPhone',
  ])
})

describe('after a save', () => {
  it('shows what was stored, and keeps what was typed meanwhile', () => {
    const sent = changeField(
      changeField(openDraft(filled), 'basic.name', '  山野 '),
      'financial.accountNumber',
      '6222 0001',
    )
    const typing = changeField(sent, 'basic.name', '山野茶')
    const application: ApplicationView = {
      ...filled,
      version: 4,
      basic: { ...filled.basic, name: '山野' },
      financial: { ...filled.financial, accountNumber: '••••0001' },
    }
    const next = afterSave(typing, sent, fieldsToSave(sent), { kind: 'saved', application })
    expect(next.values['basic.name']).toBe('山野茶')
    expect(next.values['financial.accountNumber']).toBe('••••0001')
    expect(fieldsToSave(next)).toEqual(['basic.name'])
    expect(next.saved.version).toBe(4)
  })

  it('marks what was refused, sends the rest, and tries a refused field again once it is another', () => {
    const sent = changeField(
      changeField(openDraft(filled), 'basic.handle', 'No!'),
      'basic.tagline',
      'new',
    )
    const next = afterSave(sent, sent, fieldsToSave(sent), {
      kind: 'invalid',
      fields: { 'basic.handle': 'invalid' },
    })
    expect(next.problems).toEqual({ 'basic.handle': 'invalid' })
    expect(fieldsToSave(next)).toEqual(['basic.tagline'])
    const corrected = changeField(next, 'basic.handle', 'no')
    expect(corrected.problems).toEqual({})
    expect(fieldsToSave(corrected)).toContain('basic.handle')
  })

  it('ticks off a reason that was answered', () => {
    const asked = openDraft({ ...filled, reasons: { 'basic.name': 'Use the full name' } })
    expect(isAnswered(asked, 'basic.name')).toBe(false)
    expect(blockState(asked, 'basic')).toBe('problem')
    const answered = afterSave(asked, asked, [], { kind: 'saved', application: filled })
    expect(isAnswered(answered, 'basic.name')).toBe(true)
    expect(blockState(answered, 'basic')).toBe('done')
    expect(blockState(answered, 'business')).toBe('todo')
  })
})

describe('when it was changed elsewhere', () => {
  const mine = changeField(
    changeField(openDraft(filled), 'basic.name', 'mine'),
    'basic.contactName',
    'me',
  )
  const theirs: ApplicationView = {
    ...filled,
    version: 9,
    basic: { ...filled.basic, name: 'theirs', tagline: 'their line' },
  }
  const met = afterSave(mine, mine, fieldsToSave(mine), { kind: 'conflict', application: theirs })

  it('takes over what was not touched here, keeps what was typed, and names what differs', () => {
    expect(met.values['basic.tagline']).toBe('their line')
    expect(met.values['basic.name']).toBe('mine')
    expect(met.clashes).toEqual(['basic.name'])
    expect(fieldsToSave(met)).toEqual(['basic.contactName'])
    expect(toSave(met, fieldsToSave(met)).version).toBe(9)
  })

  it('goes on with the side that is chosen', () => {
    expect(fieldsToSave(settleClashes(met, 'here'))).toEqual(['basic.name', 'basic.contactName'])
    const elsewhere = settleClashes(met, 'elsewhere')
    expect(elsewhere.values['basic.name']).toBe('theirs')
    expect(fieldsToSave(elsewhere)).toEqual(['basic.contactName'])
  })
})
