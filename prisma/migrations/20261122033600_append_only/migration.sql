-- The audit trail and the update log are written once. The application's role may delete rows elsewhere, so the
-- rule stands in the database and not in the program.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER agreement_update_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "agreement_update"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "agreement_update" ADD CONSTRAINT "agreement_update_seq_is_positive" CHECK ("seq" > 0);
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_note_is_short" CHECK (char_length("note") <= 10000);
