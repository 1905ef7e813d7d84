import { expect, test } from 'vitest'
import { command, namesFor } from '../../build/debian.mjs'

const wanted = ['libgtk-3-0', 'libnss3', 'libasound2']
const wide = ['libgtk-3-0t64', 'libnss3', 'libasound2t64']

test('packages are named as the release at hand names them', () => {
  expect(namesFor('ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n', wanted)).toEqual(wanted)
  expect(namesFor('ID=debian\nVERSION_ID="13"\nVERSION_CODENAME=trixie\n', wanted)).toEqual(wide)
  expect(namesFor('ID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=jammy\n', wanted)).toEqual(wanted)
  expect(namesFor('ID=linuxmint\nID_LIKE="ubuntu debian"\nUBUNTU_CODENAME=noble\n', wanted)).toEqual(wide)
  expect(namesFor('PRETTY_NAME="Debian GNU/Linux sid"\nID=debian\n', wanted)).toEqual(wide)
})

test('another Linux is left alone', () => {
  expect(namesFor('ID=fedora\nVERSION_ID=43\n', wanted)).toBeUndefined()
  expect(namesFor('', wanted)).toBeUndefined()
})

test('an ordinary user is given one command to type', () => {
  expect(command(['xvfb', 'xauth'])).toBe('sudo apt-get install -y --no-install-recommends xvfb xauth')
})
