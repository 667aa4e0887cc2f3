-- Dates that were proposed can be taken back by those who proposed them, and declined by the other owner; an evaluation
-- that was recorded wrongly no longer counts, and is still shown. The way back: drop the two tables and the function.
-- CreateTable
CREATE TABLE "terms_end" (
    "terms_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "terms_end_pkey" PRIMARY KEY ("terms_id")
);

-- CreateTable
CREATE TABLE "evaluation_retraction" (
    "evaluation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "evaluation_retraction_pkey" PRIMARY KEY ("evaluation_id")
);

-- AddForeignKey
ALTER TABLE "terms_end" ADD CONSTRAINT "terms_end_terms_id_fkey" FOREIGN KEY ("terms_id") REFERENCES "agreement_terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_end" ADD CONSTRAINT "terms_end_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_end" ADD CONSTRAINT "terms_end_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_retraction" ADD CONSTRAINT "evaluation_retraction_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "agreement_evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_retraction" ADD CONSTRAINT "evaluation_retraction_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_retraction" ADD CONSTRAINT "evaluation_retraction_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "terms_end" ADD CONSTRAINT "terms_end_reason_is_short"
  CHECK (char_length("reason") <= 1000);
ALTER TABLE "evaluation_retraction" ADD CONSTRAINT "evaluation_retraction_has_a_reason"
  CHECK (char_length("reason") BETWEEN 1 AND 1000);

CREATE TRIGGER terms_end_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "terms_end"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evaluation_retraction_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "evaluation_retraction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was taken back or declined holds for nobody.
CREATE FUNCTION check_terms_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "terms_end" WHERE "terms_id" = NEW."terms_id";
  IF FOUND THEN
    RAISE EXCEPTION 'dates that were taken back are not confirmed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER terms_confirmation_is_of_what_stands
  BEFORE INSERT ON "terms_confirmation"
  FOR EACH ROW EXECUTE FUNCTION check_terms_confirmation();
