import { generateClient } from './house/generate-client.mjs'
import { main } from './house/main.mjs'

await main(async () => {
  await generateClient({ force: true })
  console.log('Prisma client generated in packages/db/src/generated')
})
