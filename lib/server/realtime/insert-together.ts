/** Many agreements' updates, stored by one statement: one round trip and one commit. */
import type pg from 'pg'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { type Author, UPDATE_CHANNEL } from '../update-log.ts'
import { PROCESS_ID } from './process-id.ts'

export type NewRow = { update: Uint8Array; author: Author; parts: readonly string[] }
export type RowOf = NewRow & { agreementId: string }

/** A notification holds 8000 bytes: so many ids at a time. */
const IDS_IN_A_MESSAGE = 200

// The rows are locked in the order of their ids, and one that somebody else holds is passed over. There is no actor
// set for the transaction: it is done for many at once, and each row names its own author.
const INSERT = `
WITH given AS (
  SELECT agreement_id, update, user_id, party_id, string_to_array(parts, E'\\n') AS parts, place
  FROM unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::uuid[], $5::text[])
    WITH ORDINALITY AS given (agreement_id, update, user_id, party_id, parts, place)
), held AS (
  SELECT id, last_seq FROM agreement WHERE id = ANY ($1::uuid[]) AND state = 'draft'
  ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
), numbered AS (
  SELECT given.*, held.last_seq + row_number() OVER (PARTITION BY id ORDER BY place) AS seq
  FROM held JOIN given ON given.agreement_id = held.id
), raised AS (
  UPDATE agreement SET last_seq = newest.seq, updated_at = clock_timestamp()
  FROM (SELECT agreement_id, max(seq) AS seq FROM numbered GROUP BY agreement_id) AS newest
  WHERE agreement.id = newest.agreement_id
  RETURNING agreement.id, agreement.updated_at
), stored AS (
  INSERT INTO agreement_update
    (agreement_id, seq, from_seq, update, parts, user_id, party_id, schema_version, began_at, created_at)
  SELECT agreement_id, seq, seq, update, parts, user_id, party_id, $6, updated_at, updated_at
  FROM numbered JOIN raised ON raised.id = numbered.agreement_id
  RETURNING agreement_id, seq
), told AS (
  SELECT pg_notify($7, $8 || string_agg(' ' || id, '')) FROM (
    SELECT id, row_number() OVER () / ${IDS_IN_A_MESSAGE} AS message FROM raised
  ) AS messages GROUP BY message
)
SELECT place::int, seq::int, (SELECT count(*) FROM told) AS told FROM stored JOIN numbered USING (agreement_id, seq)`

/** The number each row got, by its place; none for an agreement that is closed, or that somebody else holds. */
export const insertTogether = async (
  pool: pg.Pool,
  rows: readonly RowOf[],
): Promise<ReadonlyMap<number, number>> => {
  const { rows: numbered } = await pool.query<{ place: number; seq: number }>({
    name: 'insert-together',
    text: INSERT,
    values: [
      rows.map(({ agreementId }) => agreementId),
      rows.map(({ update }) => Buffer.from(update.buffer, update.byteOffset, update.byteLength)),
      rows.map(({ author }) => author.userId),
      rows.map(({ author }) => author.partyId),
      rows.map(({ parts }) => parts.join('\n')),
      SCHEMA_VERSION,
      UPDATE_CHANNEL,
      PROCESS_ID,
    ],
  })
  return new Map(numbered.map(({ place, seq }) => [place - 1, seq]))
}
