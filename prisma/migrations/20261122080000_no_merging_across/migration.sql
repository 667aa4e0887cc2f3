-- What somebody has agreed to, approved or frozen can be shown as it was: compaction never merges across it, nor across
-- a version with a name. The program takes these points from the audit trail; the database looks for itself.
CREATE OR REPLACE FUNCTION merged_update_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce((SELECT max("seq") FROM "agreement_update"
               WHERE "agreement_id" = NEW."agreement_id" AND "seq" < NEW."seq"), 0) <> NEW."from_seq" - 1
    OR coalesce((SELECT "from_seq" FROM "agreement_update"
                 WHERE "agreement_id" = NEW."agreement_id" AND "seq" > NEW."seq"
                 ORDER BY "seq" LIMIT 1), NEW."seq" + 1) <> NEW."seq" + 1
    OR NEW."seq" > (SELECT "last_seq" FROM "agreement" WHERE "id" = NEW."agreement_id")
    OR EXISTS (
      SELECT FROM (
        SELECT "agreement_id", "seq" FROM "named_version"
        UNION ALL SELECT "agreement_id", "seq" FROM "agreement_version"
        UNION ALL SELECT "agreement_id", "seq" FROM "approval"
        UNION ALL SELECT "agreement_id", "seq" FROM "position"
      ) AS "kept"
      WHERE "kept"."agreement_id" = NEW."agreement_id" AND "kept"."seq" >= NEW."from_seq" AND "kept"."seq" < NEW."seq"
    ) THEN
    RAISE EXCEPTION 'updates %-% do not fit into the log of agreement %', NEW."from_seq", NEW."seq", NEW."agreement_id"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
