import { expect, it } from 'vitest'
import { pressMarks } from './press-marks'

const one = 'pst_01kvgbksz7edytkjj4b42hwmy3'
const two = 'pst_01m3expb7xe62sdagybh5spr5t'
const shop = 'mer_01kvgbksz7edytkjj4b42hwmy3'
const like = (post: string, on: boolean) =>
  `<button type="button" aria-pressed="${on}" aria-label="Like 3" class="a" data-like="${post}" data-count="3">♥</button>`
const follow = (on: boolean) =>
  `<button data-follow="${shop}" data-on="${on}" class="b">Follow</button>`

it('presses in the hearts and follows that are the viewer’s, and no others', () => {
  const everybody = like(one, false) + follow(false) + like(two, false)
  const marks = { liked: new Set([two]), following: new Set([shop]) }
  expect(pressMarks(everybody, marks)).toBe(like(one, false) + follow(true) + like(two, true))
})

it('leaves the page of somebody without marks as it is', () => {
  const everybody = like(one, false) + follow(false)
  expect(pressMarks(everybody, { liked: new Set(), following: new Set() })).toBe(everybody)
})
