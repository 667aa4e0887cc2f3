-- The audit trail becomes a chain: each event carries the sha-256 of itself and of the event before it, so that one that
-- is changed, taken out, put in or moved is seen. One chain an agreement; one an office for what belongs to no agreement;
-- one for the rest. The database makes the numbers and the hashes: the program cannot leave them out.
ALTER TABLE "audit_event"
  ADD COLUMN "party_id" UUID,
  ADD COLUMN "chain" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  ADD COLUMN "number" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "previous_hash" TEXT,
  ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';

-- What is hashed: one line a value, in this order. Only the details can hold a line break, and JSON escapes it.
-- `lib/server/log-chain.ts` computes the same without asking the database.
CREATE FUNCTION audit_event_hash(event "audit_event") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n',
    'samstemt-logg-1',
    event."chain"::text,
    event."number"::text,
    event."id"::text,
    to_char(event."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    coalesce(event."actor_id"::text, ''),
    coalesce(event."party_id"::text, ''),
    coalesce(event."office_id"::text, ''),
    coalesce(event."agreement_id"::text, ''),
    event."kind",
    event."details"::text,
    coalesce(event."previous_hash", '')
  ), 'UTF8')), 'hex')
$$;

-- The lock is the agreement's own row: whoever writes down what happened to an agreement has mostly locked it already, so
-- that there is no second lock to wait for in another order, and agreements do not wait for each other. Where there is no
-- such row any more, the chain has a lock by its name.
CREATE FUNCTION audit_event_is_chained() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest record;
  is_locked boolean := false;
BEGIN
  IF NEW."agreement_id" IS NOT NULL THEN
    PERFORM FROM "agreement" WHERE "id" = NEW."agreement_id" FOR NO KEY UPDATE;
    is_locked := FOUND;
  ELSIF NEW."office_id" IS NOT NULL THEN
    PERFORM FROM "office" WHERE "id" = NEW."office_id" FOR NO KEY UPDATE;
    is_locked := FOUND;
  END IF;
  -- The party the person belongs to now: later it may be another.
  NEW."party_id" := coalesce(NEW."party_id", (SELECT "party_id" FROM "membership"
    WHERE "user_id" = NEW."actor_id" AND "office_id" = NEW."office_id"));
  NEW."chain" := coalesce(NEW."agreement_id", NEW."office_id", '00000000-0000-0000-0000-000000000000'::uuid);
  IF NOT is_locked THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit_event ' || NEW."chain", 0));
  END IF;
  SELECT "number", "hash" INTO newest FROM "audit_event"
    WHERE "chain" = NEW."chain" ORDER BY "number" DESC LIMIT 1;
  NEW."number" := coalesce(newest."number", 0) + 1;
  NEW."previous_hash" := newest."hash";
  -- After the lock: in a chain the clock goes as the numbers do.
  NEW."at" := date_trunc('milliseconds', clock_timestamp());
  NEW."hash" := audit_event_hash(NEW);
  RETURN NEW;
END
$$;

-- What was written before is chained in the order it was written.
ALTER TABLE "audit_event" DISABLE TRIGGER audit_event_is_append_only;
DO $$
DECLARE
  event "audit_event"%ROWTYPE;
  newest record;
BEGIN
  FOR event IN SELECT * FROM "audit_event" ORDER BY "id" LOOP
    event."chain" := coalesce(event."agreement_id", event."office_id", '00000000-0000-0000-0000-000000000000'::uuid);
    SELECT "number", "hash" INTO newest FROM "audit_event"
      WHERE "chain" = event."chain" AND "number" > 0 ORDER BY "number" DESC LIMIT 1;
    event."number" := coalesce(newest."number", 0) + 1;
    event."previous_hash" := newest."hash";
    UPDATE "audit_event" SET "chain" = event."chain", "number" = event."number",
      "previous_hash" = event."previous_hash", "hash" = audit_event_hash(event)
      WHERE "id" = event."id";
  END LOOP;
END
$$;
ALTER TABLE "audit_event" ENABLE TRIGGER audit_event_is_append_only;

CREATE UNIQUE INDEX "audit_event_chain_number_key" ON "audit_event"("chain", "number");
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_is_numbered" CHECK ("number" > 0);
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_kind_is_a_code" CHECK ("kind" ~ '^[a-z][a-z-]*$');

CREATE TRIGGER audit_event_is_chained
  BEFORE INSERT ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION audit_event_is_chained();
