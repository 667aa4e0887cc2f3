-- A disagreement that is lifted: which clauses it is about, and what was done about it, step by step. Nothing is changed
-- afterwards: a correction is a new row in the place of the old one, and what was wrong is taken back by a row.
CREATE TYPE "dispute_step_kind" AS ENUM ('negotiation', 'mediation', 'board', 'other', 'agreed', 'decided', 'withdrawn');

CREATE TABLE "dispute" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "clauses" TEXT[],
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "dispute_is_about_something" CHECK (cardinality("clauses") > 0 AND char_length("subject") BETWEEN 1 AND 4000)
);

CREATE TABLE "dispute_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "kind" "dispute_step_kind" NOT NULL,
    "held_on" DATE NOT NULL,
    "clauses" TEXT[],
    "happened" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "case_number" TEXT NOT NULL DEFAULT '',
    "replaces_id" UUID,
    "user_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "dispute_step_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "dispute_step_texts_are_short" CHECK (char_length("happened") <= 10000
      AND char_length("outcome") <= 10000 AND char_length("case_number") <= 100),
    CONSTRAINT "dispute_step_is_about_something" CHECK (cardinality("clauses") > 0),
    -- The board decides, with a case number and an outcome.
    CONSTRAINT "dispute_step_decision_can_be_found" CHECK ("kind" <> 'decided' OR ("case_number" <> '' AND "outcome" <> ''))
);

CREATE TABLE "dispute_step_retraction" (
    "step_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "dispute_step_retraction_pkey" PRIMARY KEY ("step_id"),
    CONSTRAINT "dispute_step_retraction_has_a_reason" CHECK (char_length("reason") BETWEEN 1 AND 1000)
);

CREATE TABLE "dispute_confirmation" (
    "step_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "dispute_confirmation_pkey" PRIMARY KEY ("step_id", "party_id")
);

CREATE UNIQUE INDEX "dispute_agreement_id_id_key" ON "dispute"("agreement_id", "id");
CREATE UNIQUE INDEX "dispute_step_dispute_id_id_key" ON "dispute_step"("dispute_id", "id");
CREATE UNIQUE INDEX "dispute_step_dispute_id_replaces_id_key" ON "dispute_step"("dispute_id", "replaces_id");

ALTER TABLE "dispute" ADD CONSTRAINT "dispute_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute_step" ADD CONSTRAINT "dispute_step_agreement_id_dispute_id_fkey" FOREIGN KEY ("agreement_id", "dispute_id") REFERENCES "dispute"("agreement_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "dispute_step" ADD CONSTRAINT "dispute_step_dispute_id_replaces_id_fkey" FOREIGN KEY ("dispute_id", "replaces_id") REFERENCES "dispute_step"("dispute_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "dispute_step" ADD CONSTRAINT "dispute_step_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute_step" ADD CONSTRAINT "dispute_step_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute_step_retraction" ADD CONSTRAINT "dispute_step_retraction_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "dispute_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute_step_retraction" ADD CONSTRAINT "dispute_step_retraction_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute_step_retraction" ADD CONSTRAINT "dispute_step_retraction_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute_confirmation" ADD CONSTRAINT "dispute_confirmation_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "dispute_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute_confirmation" ADD CONSTRAINT "dispute_confirmation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dispute_confirmation" ADD CONSTRAINT "dispute_confirmation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A step is about clauses of its dispute.
CREATE FUNCTION dispute_step_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "dispute" WHERE "id" = NEW."dispute_id" AND "clauses" @> NEW."clauses";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'step % is about clauses that its dispute is not about', NEW."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER dispute_step_fits
  BEFORE INSERT ON "dispute_step"
  FOR EACH ROW EXECUTE FUNCTION dispute_step_fits();

CREATE TRIGGER dispute_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "dispute"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_step_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "dispute_step"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_step_retraction_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "dispute_step_retraction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_confirmation_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "dispute_confirmation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
