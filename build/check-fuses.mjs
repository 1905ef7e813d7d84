import { existsSync } from 'node:fs'
import { fusesOf } from './fuses.mjs'
import { unpackedExecutable } from './shipping.mjs'

const executable = process.argv[2] ?? unpackedExecutable()
if (!existsSync(executable)) {
  console.error(`There is no packaged app to read: ${executable}. Run "npm run dist -- --dir" first.`)
  process.exit(2)
}
const fuses = await fusesOf(executable)
for (const { fuse, is, wanted } of fuses)
  console.log(is === wanted ? `as set  ${fuse}: ${is}` : `WRONG   ${fuse}: ${is}, and it should be ${wanted}`)
const wrong = fuses.filter(({ is, wanted }) => is !== wanted).length
console.log(wrong === 0 ? 'The fuses are the production set.' : `Fuses that differ from the production set: ${wrong}.`)
process.exitCode = wrong === 0 ? 0 : 1
