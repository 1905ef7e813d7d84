import { constantFrom, nat, record, type Arbitrary } from 'fast-check'
import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Edit } from '../../../shared/model/cleaning.ts'
import { FactName } from '../../../shared/model/fact.ts'
import { ReleaseState } from '../../../shared/model/release.ts'
import { addBrief, briefBy, editBrief, listBriefs, removeBrief } from '../../../electron/store/briefs.ts'
import { listRules, setRule } from '../../../electron/store/cleaning-rules.ts'
import { differencesOf } from '../../../electron/import/families/differences.ts'
import { createKinFinder, keepKin } from '../../../electron/import/families/kin.ts'
import { joinTogether, splitOff } from '../../../electron/store/families.ts'
import { decide } from '../../../electron/store/kinship.ts'
import { moveTags } from '../../../electron/store/moving-tags.ts'
import type { Store, Writer } from '../../../electron/store/open.ts'
import {
  addReleases,
  releaseIds,
  setFact,
  setReleaseState,
  textOf,
  withdrawReleases,
} from '../../../electron/store/releases.ts'
import { revise } from '../../../electron/store/revisions.ts'
import { addTag, addTags, allTags, moveTag, noteTag, reject, removeTags } from '../../../electron/store/tags.ts'
import { addTheme, editTheme, listThemes, retireTheme } from '../../../electron/store/themes.ts'
import { newestOf, proposedVersions, supersede } from '../../../electron/store/versions.ts'
import { aisha, facts, release as newRelease, theme } from './builders.ts'

/** One piece of work; the numbers choose what it is done on. */
export interface Task {
  readonly kind: string
  readonly a: number
  readonly b: number
  readonly c: number
}

export const anyTask: Arbitrary<Task> = record({
  kind: constantFrom(
    'import',
    'import',
    'import-batches',
    'tag',
    'tag',
    'tag',
    'tag-many',
    'move',
    'note',
    'untag',
    'reject',
    'theme',
    'theme-edit',
    'theme-edit',
    'theme-retire',
    'fact',
    'state',
    'rule',
    'strike',
    'withdraw',
    'import-kin',
    'import-kin',
    'not-same',
    'split',
    'join',
    'accept-version',
    'accept-version',
    'decline-version',
    'brief',
    'brief-edit',
    'brief-remove',
  ),
  a: nat(1000),
  b: nat(1000),
  c: nat(1000),
})

/** What every day begins with, so that the rest has something to be done on. */
export const morning: readonly Task[] = ['import-kin', 'theme', 'theme', 'tag', 'tag-many', 'brief'].map(
  (kind, at) => ({
    kind,
    a: at,
    b: 1 + at,
    c: 20 + at,
  }),
)

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

/** Does it as Aisha, or as another. Work that has nothing to be done on, or is refused, leaves no entry. */
export function work(store: Store, task: Task, analyst = aisha): void {
  const change = (doing: (writer: Writer) => Outcome<unknown>, step?: string): void => {
    store.change(
      {
        analyst,
        command: task.kind,
        words: { key: `did.${task.kind}`, params: {} },
        ...(step === undefined ? {} : { step }),
      },
      doing,
    )
  }
  if (task.kind === 'import-batches') {
    const step = `import ${task.a} ${task.b} ${Math.random()}`
    for (const batch of [0, 1])
      change((writer) => done(addReleases(writer, [textual(writer, task.a * 2 + batch)])), step)
    return
  }
  change((writer) => does(writer, task))
}

function does(writer: Writer, { kind, a, b, c }: Task): Outcome<unknown> {
  const themes = listThemes(writer)
  const tags = allTags(writer)
  const release = pick(releaseIds(writer), a)
  const other = pick(releaseIds(writer), b)
  const chosen = pick(themes, b)
  const tag = pick(tags, a)
  const brief = pick(listBriefs(writer), a)
  const placed = (at: number) => {
    if (release === undefined || chosen === undefined) return null
    const read = textOf(writer, release)
    if (!read.ok || read.value.text.length < 2) return null
    const start = at % (read.value.text.length - 1)
    const end = Math.min(read.value.text.length, start + 1 + (c % 12))
    return {
      release,
      revision: read.value.revision,
      span: { start, end },
      theme: chosen.id,
      origin: 'by-hand' as const,
      note: c % 3 === 0 ? `note ${c}` : null,
    }
  }
  const nothing = done(null)
  switch (kind) {
    case 'import':
      return done(addReleases(writer, [textual(writer, a), textual(writer, a + 1)]))
    case 'import-kin': {
      const found = [a, a + 1, a + 5].map((number) => textual(writer, number))
      const kin = createKinFinder(writer)
      const kept = found.map((each) => ({ release: each, kin: kin.find(each) }))
      addReleases(writer, found)
      return done(keepKin(writer, kept))
    }
    case 'not-same':
      return release === undefined || other === undefined || release === other
        ? nothing
        : done(decide(writer, release, other, 'not-same'))
    case 'split':
      return release === undefined ? nothing : done(splitOff(writer, release))
    case 'join':
      return release === undefined || other === undefined || release === other
        ? nothing
        : done(joinTogether(writer, release, other))
    case 'accept-version':
    case 'decline-version': {
      const proposal = pick(proposedVersions(writer, { release: null, limit: 50 }).proposals, a)
      if (proposal === undefined) return nothing
      const { older, newer } = proposal
      if (kind === 'decline-version') return done(decide(writer, older, newer, 'not-newer'))
      const newest = newestOf(writer, newer)
      const [before, after] = [textOf(writer, older), textOf(writer, newest)]
      if (!before.ok || !after.ok || newest === older) return nothing
      supersede(writer, older, newer)
      return moveTags(writer, older, newest, differencesOf(before.value.text, after.value.text))
    }
    case 'withdraw':
      return release === undefined ? nothing : done(withdrawReleases(writer, [release]))
    case 'theme':
      return addTheme(writer, theme(`Theme ${a % 6}`, { parent: b % 2 === 0 ? null : (chosen?.id ?? null) }))
    case 'theme-edit':
      return chosen === undefined
        ? nothing
        : editTheme(
            writer,
            chosen.id,
            chosen.version,
            theme(`Theme ${a % 6}`, {
              definition: `meaning ${c % 4}`,
              parent: c % 2 === 0 ? null : (pick(themes, c)?.id ?? null),
            }),
          )
    case 'theme-retire':
      return chosen === undefined ? nothing : retireTheme(writer, chosen.id)
    case 'tag': {
      const made = placed(c)
      return made === null ? nothing : addTag(writer, made)
    }
    case 'tag-many': {
      const made = [placed(c), placed(c + 3), placed(b)].flatMap((one) => one ?? [])
      return addTags(writer, made)
    }
    case 'reject': {
      const made = placed(c)
      return made === null ? nothing : reject(writer, made)
    }
    case 'move': {
      if (tag === undefined) return nothing
      const read = textOf(writer, tag.release)
      if (!read.ok) return read
      const start = b % Math.max(1, read.value.text.length)
      return moveTag(writer, tag.id, read.value.revision, { start, end: Math.min(read.value.text.length, start + 4) })
    }
    case 'note':
      return tag === undefined ? nothing : noteTag(writer, tag.id, b % 3 === 0 ? null : `note ${c}`)
    case 'untag':
      return removeTags(
        writer,
        [tag, pick(tags, b)].flatMap((one) => one?.id ?? []).filter((id, at, all) => all.indexOf(id) === at),
      )
    case 'fact': {
      const name = pick(FactName.options, b) ?? 'title'
      return release === undefined
        ? nothing
        : setFact(writer, release, name, { value: c % 4 === 0 ? null : `20${c % 90}`, state: 'by-hand', span: null })
    }
    case 'state':
      return release === undefined
        ? nothing
        : setReleaseState(writer, [release], pick(ReleaseState.options, b) ?? 'new')
    case 'rule': {
      const rule = pick(listRules(writer), a)
      return rule === undefined ? nothing : setRule(writer, rule.id, !rule.on)
    }
    case 'strike': {
      if (release === undefined) return nothing
      const read = textOf(writer, release)
      if (!read.ok) return read
      return revise(
        writer,
        release,
        read.value.edits.map((edit, at) => (at === b % read.value.edits.length ? { ...edit, on: !edit.on } : edit)),
      )
    }
    case 'brief':
      return addBrief(writer, {
        title: `Brief ${a}`,
        template: 'intelligence-note',
        language: 'en',
        marking: 'TLP:GREEN',
        bottomLine: '',
        judgements: [],
        evidence: tags.slice(0, 2).map(({ id }) => id),
      })
    case 'brief-edit': {
      if (brief === undefined) return nothing
      const now = briefBy(writer, brief.id)
      return now.ok
        ? editBrief(writer, brief.id, now.value.revision, { ...now.value, bottomLine: `line ${c % 3}` })
        : now
    }
    case 'brief-remove':
      return brief === undefined ? nothing : removeBrief(writer, brief.id)
    default:
      throw new Error(kind)
  }
}

/** A release whose breadcrumb a built-in rule strikes and whose sign-off an analyst replaced. */
function textual(writer: Writer, number: number) {
  const head = 'Press Releases|\n\n'
  const plain = `${head}Release ${number % 12} on the Shanghai Spirit 上海精神 and 😀 developing common approaches.\n\nSigned: office\n`
  const rule = listRules(writer)[0]
  const edits: Edit[] =
    rule === undefined
      ? []
      : [{ start: 0, end: head.length, replacement: '', by: { kind: 'rule', rule: rule.id }, on: true }]
  edits.push({
    start: plain.length - 7,
    end: plain.length - 1,
    replacement: 'desk',
    by: { kind: 'analyst', analyst: aisha.id },
    on: number % 2 === 0,
  })
  return newRelease(plain, {
    edits,
    facts: facts({
      title: `Release ${number % 12}`,
      publication: `2022-08-${10 + (number % 12)}`,
      url: `https://press.example/releases/${number % 5}`,
    }),
  })
}
