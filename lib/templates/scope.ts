import type { Missing } from '#lib/document/content.ts'
import type { Facts } from './facts.ts'

/** What one clause is resolved with; what is missing is collected on the way. */
export type Scope = { facts: Facts; clause: string; missing: Missing[] }
