import { isFault, type Fault, type Parts } from './packed-parts.ts'
import { stepThroughXml, type Opening, type XmlEnd, type XmlReader } from './xml-steps.ts'

/** Reads one part of a package; undefined if there is none of this name. */
export async function readPart(
  parts: Parts,
  name: string,
  into: XmlReader,
  report: () => void,
): Promise<XmlEnd | Fault | undefined> {
  const bytes = await parts.read(name)
  return bytes === undefined || isFault(bytes) ? bytes : stepThroughXml(bytes, into, report)
}

/** The first words of each of these elements, by name: a document's properties. */
export async function wordsIn(
  parts: Parts,
  name: string,
  elements: readonly string[],
  report: () => void,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  let within = ''
  await readPart(
    parts,
    name,
    {
      open: (tag) => {
        within = elements.includes(tag.name) && !found.has(tag.name) ? tag.name : ''
      },
      close: () => {
        within = ''
      },
      say: (words) => {
        if (within !== '') found.set(within, (found.get(within) ?? '') + words)
      },
    },
    report,
  )
  return found
}

/**
 * The parts that a part of an Office Open XML package refers to, by the last word of the relation's type, such as
 * `styles`. What lies outside of the package is none of them.
 */
export async function relatedParts(parts: Parts, of: string, report: () => void): Promise<ReadonlyMap<string, string>> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const found = new Map<string, string>()
  const open = ({ name, at }: Opening): void => {
    const type = at('Type')?.split('/').at(-1)
    const target = at('Target')
    if (name !== 'rel:Relationship' || type === undefined || target === undefined) return
    if (at('TargetMode') !== 'External' && !found.has(type)) found.set(type, partNamed(folder, target))
  }
  const into = { open, close: () => undefined, say: () => undefined }
  await readPart(parts, `${folder}_rels/${of.slice(folder.length)}.rels`, into, report)
  return found
}

/** The name of a part as another refers to it. A name, never a path on a disk. */
function partNamed(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
