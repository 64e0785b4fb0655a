import { expect, it } from 'vitest'
import { addressOf } from './trace-address'

it.each([
  ['believes the socket alone where no proxy is ours', '1.1.1.1', '9.9.9.9', 0, '9.9.9.9'],
  ['reads what our proxy heard', '203.0.113.7', '10.0.0.1', 1, '203.0.113.7'],
  ['passes over what the client made up', '1.1.1.1, 203.0.113.7', '10.0.0.1', 1, '203.0.113.7'],
  ['counts every proxy of ours', '1.1.1.1, 203.0.113.7, 10.0.0.2', '10.0.0.1', 2, '203.0.113.7'],
  ['falls back to the nearest when a proxy was passed by', '', '203.0.113.7', 2, '203.0.113.7'],
  ['writes an IPv4 address as one', '', '::ffff:203.0.113.7', 0, '203.0.113.7'],
])('%s', (_name, forwarded, socket, trusted, client) => {
  expect(addressOf(forwarded, socket, trusted)).toBe(client)
})
