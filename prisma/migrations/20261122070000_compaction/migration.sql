-- The update log is still written once. A transaction that declares itself a compaction may put one row in the place
-- of several neighbours, and the database itself looks at commit whether everything is still there.
CREATE FUNCTION is_compacting() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('samstemt.compacting', true), '') = 'on'
$$;

DROP TRIGGER agreement_update_is_append_only ON "agreement_update";

CREATE TRIGGER agreement_update_is_append_only
  BEFORE UPDATE OR TRUNCATE ON "agreement_update"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER agreement_update_is_deleted_by_compaction_only
  BEFORE DELETE ON "agreement_update"
  FOR EACH STATEMENT WHEN (NOT is_compacting()) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER agreement_update_is_merged_by_compaction_only
  BEFORE INSERT ON "agreement_update"
  FOR EACH ROW WHEN (NEW."from_seq" <> NEW."seq" AND NOT is_compacting()) EXECUTE FUNCTION refuse_change();

-- What was deleted is covered by one row, of the same person, that leaves out nothing it was marked with.
CREATE FUNCTION deleted_update_is_covered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cover "agreement_update"%ROWTYPE;
BEGIN
  SELECT * INTO cover FROM "agreement_update"
    WHERE "agreement_id" = OLD."agreement_id" AND "seq" >= OLD."seq" ORDER BY "seq" LIMIT 1;
  IF NOT FOUND
    OR cover."from_seq" > OLD."from_seq"
    OR cover."user_id" <> OLD."user_id"
    OR cover."party_id" IS DISTINCT FROM OLD."party_id"
    OR cover."schema_version" <> OLD."schema_version"
    OR cover."began_at" > OLD."began_at"
    OR cover."created_at" < OLD."created_at"
    OR NOT cover."parts" @> OLD."parts" THEN
    RAISE EXCEPTION 'update % of agreement % falls out of the log', OLD."seq", OLD."agreement_id"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER deleted_update_is_covered
  AFTER DELETE ON "agreement_update" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION deleted_update_is_covered();

-- A merged row begins where the one before it ends, ends where the next begins, and hides no version with a name.
CREATE FUNCTION merged_update_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce((SELECT max("seq") FROM "agreement_update"
               WHERE "agreement_id" = NEW."agreement_id" AND "seq" < NEW."seq"), 0) <> NEW."from_seq" - 1
    OR coalesce((SELECT "from_seq" FROM "agreement_update"
                 WHERE "agreement_id" = NEW."agreement_id" AND "seq" > NEW."seq"
                 ORDER BY "seq" LIMIT 1), NEW."seq" + 1) <> NEW."seq" + 1
    OR NEW."seq" > (SELECT "last_seq" FROM "agreement" WHERE "id" = NEW."agreement_id")
    OR EXISTS (SELECT FROM "named_version" WHERE "agreement_id" = NEW."agreement_id"
               AND "seq" >= NEW."from_seq" AND "seq" < NEW."seq") THEN
    RAISE EXCEPTION 'updates %-% do not fit into the log of agreement %', NEW."from_seq", NEW."seq", NEW."agreement_id"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER merged_update_fits
  AFTER INSERT ON "agreement_update" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."from_seq" <> NEW."seq") EXECUTE FUNCTION merged_update_fits();

-- A version gets its name at the end of a row. The lock: a compaction that runs now is over before we look.
CREATE FUNCTION named_version_is_in_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "agreement" WHERE "id" = NEW."agreement_id" FOR KEY SHARE;
  PERFORM FROM "agreement_update" WHERE "agreement_id" = NEW."agreement_id" AND "seq" = NEW."seq";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'agreement % has no version %', NEW."agreement_id", NEW."seq"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER named_version_is_in_the_log
  BEFORE INSERT OR UPDATE ON "named_version"
  FOR EACH ROW EXECUTE FUNCTION named_version_is_in_the_log();
