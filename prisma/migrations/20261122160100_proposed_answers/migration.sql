-- A proposal says other answers too, and keeps what was read around the clause: a fact is asked once and stands in many.
-- Those that are there already propose no answers, and had nothing around them. The way back: the function as it was
-- in 20261122101000_proposals, then drop the three columns.
-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "answers" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "around" JSONB NOT NULL DEFAULT '{"answers": {}, "clauses": []}';

-- AlterTable
ALTER TABLE "proposal_event" ADD COLUMN     "around" JSONB NOT NULL DEFAULT '{"answers": {}, "clauses": []}';

ALTER TABLE "proposal" ADD CONSTRAINT "proposal_answers_are_few"
  CHECK (jsonb_typeof("answers") = 'object' AND octet_length("answers"::text) <= 1000000);

-- No words of it fall out, and no answers.
CREATE OR REPLACE FUNCTION check_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'draft' THEN
      RAISE EXCEPTION 'a proposal begins as a draft' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."agreement_id", NEW."clause", NEW."party_id", NEW."user_id", NEW."created_at")
     IS DISTINCT FROM (OLD."id", OLD."agreement_id", OLD."clause", OLD."party_id", OLD."user_id", OLD."created_at") THEN
    RAISE EXCEPTION 'a proposal does not become another' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT (CASE OLD."state"
    WHEN 'draft' THEN NEW."state" IN ('draft', 'discarded', 'shared')
    WHEN 'discarded' THEN NEW."state" = 'draft'
    WHEN 'shared' THEN NEW."state" NOT IN ('draft', 'discarded', 'shared')
    ELSE false END) THEN
    RAISE EXCEPTION 'a % proposal does not become %', OLD."state", NEW."state" USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."state" <> 'draft' AND
     (NEW."texts", NEW."answers", NEW."written_in", NEW."reason", NEW."base_hash", NEW."hash", NEW."around", NEW."answers_id", NEW."edited_by", NEW."edited_at")
     IS DISTINCT FROM
     (OLD."texts", OLD."answers", OLD."written_in", OLD."reason", OLD."base_hash", OLD."hash", OLD."around", OLD."answers_id", OLD."edited_by", OLD."edited_at") THEN
    RAISE EXCEPTION 'the words of a % proposal do not change', OLD."state" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
