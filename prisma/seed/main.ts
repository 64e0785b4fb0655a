import { parseArgs } from 'node:util'
import { readEnv } from './env'
import { ACCOUNTS, emailOf, PASSWORD } from './people'
import { seed } from './seed'

const { values } = parseArgs({ options: { size: { type: 'string', default: 'full' } } })
if (values.size !== 'full' && values.size !== 'small') {
  throw new Error(`--size is full or small, not ${values.size}`)
}

const startedAt = Date.now()
const say = (line: string) =>
  console.log(`${line} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
const planted = await seed({ ...readEnv(), size: values.size, now: new Date(), say })
if (!planted) console.log('The database already has people in it: nothing was added.')

const accounts = ACCOUNTS.map(({ handle, role, note }) => ({
  role,
  email: emailOf(handle),
  password: PASSWORD,
  note,
}))
console.log(JSON.stringify({ accounts }))
