import { expect, test } from 'vitest'
import { ROLES } from '#lib/agreements/role.ts'
import { ACTIONS } from '../permissions/action-table.ts'
import { MEMBERS } from '../permissions/cast.ts'
import { actionsOnDisk, routesOnDisk } from '../permissions/doors-on-disk.ts'
import { ROUTES } from '../permissions/table.ts'

// tests/permissions/table.ts and action-table.ts say who may go through each; tests/e2e/permissions.spec.ts holds it against the program.
test('every page and route on disk has a line in the table of permissions, and the other way round', () => {
  expect(Object.keys(ROUTES).sort()).toEqual(routesOnDisk())
})

test('every server action on disk has a line in the table of permissions, and the other way round', () => {
  expect(Object.keys(ACTIONS).sort()).toEqual(actionsOnDisk())
})

test('somebody in every role comes to every door', () => {
  expect(new Set(MEMBERS.map(({ role }) => role))).toEqual(new Set(ROLES))
})
