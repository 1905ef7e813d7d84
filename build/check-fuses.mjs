import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fusesOf } from './fuses.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const executable = process.argv[2] ?? path.join(here, '../release/linux-unpacked/readout')
if (!existsSync(executable)) {
  console.error(`There is no packaged app to read: ${executable}. Run "npm run dist -- --dir" first.`)
  process.exit(2)
}
const fuses = await fusesOf(executable)
for (const { fuse, on, wanted } of fuses)
  console.log(`${on === wanted ? 'as set ' : 'WRONG  '} ${fuse}: ${on ? 'on' : 'off'}`)
const wrong = fuses.filter(({ on, wanted }) => on !== wanted).length
console.log(wrong === 0 ? 'The fuses are the production set.' : `${wrong} fuses differ from the production set.`)
process.exit(wrong === 0 ? 0 : 1)
