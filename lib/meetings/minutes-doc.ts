/** The parts of the document that minutes are written in. Texts merge; of a choice the last one made stands. */
import * as Y from 'yjs'
import { z } from 'zod'
import { ATTENDANCE, type Attendance, DECISIONS, LINES } from './minutes.ts'

export const TEXTS = ['note', 'conclusion', 'responsible'] as const
export type TextKind = (typeof TEXTS)[number]
export const CHOICES = ['decision', 'line', 'due', 'clause'] as const
export type Choice = (typeof CHOICES)[number]

const FIELDS = 'fields'
/** Those who were there and have no account, a line each. */
export const OTHERS = 'others'

export const textName = (kind: TextKind, item: string): string => `${kind}:${item}`
const choiceKey = (choice: Choice, item: string): string => `${choice}:${item}`
const attendanceKey = (user: string): string => `attendance:${user}`

const TEXT_NAME = /^(?:others|(?:note|conclusion|responsible):[a-z0-9-]{1,40})$/
const FIELD_KEY = /^(decision|line|due|clause|attendance):([a-z0-9-]{1,40})$/

const isTextName = (name: string): boolean => TEXT_NAME.test(name)

/** The item that a text stands under; null: it is another part. */
export const itemOfText = (name: string): string | null =>
  isTextName(name) && name !== OTHERS ? (name.split(':')[1] ?? null) : null

const none = z.literal('')
const VALUE = {
  decision: z.union([none, z.enum(DECISIONS)]),
  line: z.union([none, z.enum(LINES)]),
  due: z.union([none, z.iso.date()]),
  clause: z.union([none, z.string().regex(/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,100}$/)]),
  attendance: z.union([none, z.enum(ATTENDANCE)]),
} as const

const isField = (key: string, value: unknown): boolean => {
  const kind = FIELD_KEY.exec(key)?.[1]
  return kind !== undefined && VALUE[kind as keyof typeof VALUE].safeParse(value).success
}

const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(FIELDS)

/** Empty: nothing has been chosen. */
export const readChoice = (doc: Y.Doc, choice: Choice, item: string): string =>
  String(fieldsOf(doc).get(choiceKey(choice, item)) ?? '')

export const choose = (doc: Y.Doc, choice: Choice, item: string, value: string): void =>
  void fieldsOf(doc).set(choiceKey(choice, item), value)

export const readAttendance = (doc: Y.Doc, user: string): Attendance | null => {
  const value = fieldsOf(doc).get(attendanceKey(user))
  return ATTENDANCE.find((known) => known === value) ?? null
}

export const setAttendance = (doc: Y.Doc, user: string, value: Attendance | ''): void =>
  void fieldsOf(doc).set(attendanceKey(user), value)

/** Deletes and inserts only what differs, so that another's words beside it stay where they are. */
export const rewrite = (text: Y.Text, next: string): void => {
  const before = text.toString()
  if (before === next) return
  const start = sharedStart(before, next)
  const end = sharedEnd(before.slice(start), next.slice(start))
  text.doc?.transact(() => {
    text.delete(start, before.length - start - end)
    text.insert(start, next.slice(start, next.length - end))
  })
}

/** Never in the middle of a sign that is two code units. */
const sharedStart = (one: string, other: string): number => {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  return isHigh(one[at - 1]) ? at - 1 : at
}

const sharedEnd = (one: string, other: string): number => {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1
  return isLow(one.at(-count)) && count > 0 ? count - 1 : count
}

const isHigh = (unit: string | undefined): boolean => unit !== undefined && /[\uD800-\uDBFF]/.test(unit)
const isLow = (unit: string | undefined): boolean => unit !== undefined && /[\uDC00-\uDFFF]/.test(unit)

export type MinutesRefusal = 'too-large' | 'malformed' | 'unknown-part' | 'incomplete'

const MOST_BYTES = 256 * 1024
const MOST_CHARACTERS = 100_000
const MOST_PARTS = 1000

/**
 * Applies an update to `copy` if it brings nothing but what minutes hold. After a refusal the copy is spoilt: throw it away.
 * `incomplete`: it builds on something that never came.
 */
export const takeInMinutes = (copy: Y.Doc, update: Uint8Array): MinutesRefusal | null => {
  if (update.byteLength > MOST_BYTES) return 'too-large'
  try {
    Y.applyUpdate(copy, update)
  } catch {
    return 'malformed'
  }
  if (copy.store.pendingStructs !== null || copy.store.pendingDs !== null) return 'incomplete'
  if (copy.share.size > MOST_PARTS) return 'too-large'
  for (const name of [...copy.share.keys()]) {
    const refusal = name === FIELDS ? checkFields(fieldsOf(copy)) : checkText(copy, name)
    if (refusal) return refusal
  }
  return null
}

const checkFields = (fields: Y.Map<unknown>): MinutesRefusal | null =>
  fields._start === null && [...fields].every(([key, value]) => isField(key, value)) ? null : 'unknown-part'

const checkText = (copy: Y.Doc, name: string): MinutesRefusal | null => {
  if (!isTextName(name)) return 'unknown-part'
  const text = copy.getText(name)
  if (text._map.size > 0) return 'unknown-part'
  const parts: readonly { insert?: unknown; attributes?: unknown }[] = text.toDelta()
  if (parts.some(({ insert, attributes }) => typeof insert !== 'string' || attributes)) return 'unknown-part'
  return text.length > MOST_CHARACTERS ? 'too-large' : null
}
