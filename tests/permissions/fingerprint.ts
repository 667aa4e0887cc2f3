/** All that the database has of an agreement and its office, as it would change if somebody wrote anything. */
import type pg from 'pg'
import type { Stage } from './stage.ts'

type Table = { name: string; columns: readonly string[] }
type Reference = { child: string; column: string; parent: string; key: string }

const TABLES = `
  SELECT table_name AS name, json_agg(column_name) AS columns FROM information_schema.columns
  WHERE table_schema = 'public' GROUP BY table_name ORDER BY table_name`
const REFERENCES = `
  SELECT c.conrelid::regclass::text AS child, a.attname AS column, c.confrelid::regclass::text AS parent, k.attname AS key
  FROM pg_constraint c
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[1]
  WHERE c.contype = 'f' AND cardinality(c.conkey) = 1`

/** Told of by a letter: the program does that by itself. */
const IT_DOES_ITSELF = 'mailed_at'

/** Which rows of the table are about the agreement or the office, by themselves or by what they refer to. */
const whereOf = (table: Table, known: ReadonlyMap<string, string>, all: readonly Reference[]) => {
  if (table.name === 'office' || table.name === 'agreement')
    return table.name === 'office' ? 'id = $2' : 'office_id = $2'
  if (table.columns.includes('agreement_id')) return 'agreement_id = $1'
  if (table.columns.includes('office_id')) return 'office_id = $2'
  const up = all.find(({ child, parent }) => child === table.name && known.has(parent))
  return up && `"${up.column}" IN (SELECT "${up.key}" FROM "${up.parent}" WHERE ${known.get(up.parent)})`
}

const placesIn = (tables: readonly Table[], references: readonly Reference[]) => {
  const known = new Map<string, string>()
  for (let before = -1; known.size > before; ) {
    before = known.size
    for (const table of tables) {
      const where = known.has(table.name) ? undefined : whereOf(table, known, references)
      if (where) known.set(table.name, where)
    }
  }
  return known
}

/** @returns how to take one. By somebody from whom no row is hidden. */
export const fingerprints = async (client: pg.Client, { agreement, office }: Stage) => {
  const { rows: tables } = await client.query<Table>(TABLES)
  const { rows: references } = await client.query<Reference>(REFERENCES)
  const parts = [...placesIn(tables, references)].map(
    ([name, where]) =>
      `SELECT '${name}' AS name, count(*) AS rows, md5(string_agg(r, '' ORDER BY r)) AS sum
       FROM (SELECT (to_jsonb(t) - '${IT_DOES_ITSELF}')::text AS r FROM "${name}" t WHERE ${where}) AS s`,
  )
  const whole = `SELECT * FROM (${parts.join(' UNION ALL ')}) AS w WHERE $1::uuid IS NOT NULL AND $2::uuid IS NOT NULL`
  return async (): Promise<readonly unknown[]> => (await client.query(whole, [agreement, office.id])).rows
}
