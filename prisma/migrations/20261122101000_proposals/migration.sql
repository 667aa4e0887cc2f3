-- One party's other wording of a clause: its own rows until it is shared, and nothing that changes afterwards.
-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('draft', 'discarded', 'shared', 'accepted', 'declined', 'countered', 'replaced', 'withdrawn');

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'draft',
    "texts" JSONB NOT NULL,
    "written_in" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "base_hash" TEXT NOT NULL,
    "hash" TEXT,
    "answers_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "writer" UUID NOT NULL,
    "turn" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "edited_by" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_event" (
    "id" BIGSERIAL NOT NULL,
    "proposal_id" UUID NOT NULL,
    "act" "proposal_state" NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "seq" INTEGER,
    "hash_before" TEXT,
    "hash_after" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "proposal_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proposal_agreement_id_state_idx" ON "proposal"("agreement_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_agreement_id_clause_id_key" ON "proposal"("agreement_id", "clause", "id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_event_proposal_id_act_key" ON "proposal_event"("proposal_id", "act");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_edited_by_fkey" FOREIGN KEY ("edited_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_base_hash_fkey" FOREIGN KEY ("base_hash") REFERENCES "clause_content"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_hash_fkey" FOREIGN KEY ("hash") REFERENCES "clause_content"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_agreement_id_clause_answers_id_fkey" FOREIGN KEY ("agreement_id", "clause", "answers_id") REFERENCES "proposal"("agreement_id", "clause", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_hash_before_fkey" FOREIGN KEY ("hash_before") REFERENCES "clause_content"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_hash_after_fkey" FOREIGN KEY ("hash_after") REFERENCES "clause_content"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "proposal" ADD CONSTRAINT "proposal_reason_is_short" CHECK (char_length("reason") <= 2000);
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_texts_are_few" CHECK (octet_length("texts"::text) <= 1000000);
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_language_is_ours" CHECK ("written_in" IN ('nb', 'nn'));
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_shared_says_what_it_becomes"
  CHECK ("state" IN ('draft', 'discarded') OR "hash" IS NOT NULL);
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_answers_another" CHECK ("answers_id" <> "id");
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_reason_is_short" CHECK (char_length("reason") <= 2000);
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_accepted_says_what"
  CHECK (("act" = 'accepted') = ("hash_before" IS NOT NULL AND "hash_after" IS NOT NULL));
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_declined_says_why"
  CHECK ("act" <> 'declined' OR "reason" <> '');

-- A draft exists for its own party only: also for a query that forgot to ask. As for internal notes.
ALTER TABLE "proposal" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "proposal_draft_is_its_partys" ON "proposal"
  USING ("state" NOT IN ('draft', 'discarded') OR "party_id" IN (
    SELECT m."party_id" FROM "membership" m
    WHERE m."user_id" = NULLIF(current_setting('samstemt.actor', true), '')::uuid
  ));

-- A proposal begins as a draft, is shared as it stands, and is answered once. No words of it fall out.
CREATE FUNCTION check_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
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
     (NEW."texts", NEW."written_in", NEW."reason", NEW."base_hash", NEW."hash", NEW."answers_id", NEW."edited_by", NEW."edited_at")
     IS DISTINCT FROM
     (OLD."texts", OLD."written_in", OLD."reason", OLD."base_hash", OLD."hash", OLD."answers_id", OLD."edited_by", OLD."edited_at") THEN
    RAISE EXCEPTION 'the words of a % proposal do not change', OLD."state" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER proposal_goes_its_way
  BEFORE INSERT OR UPDATE ON "proposal"
  FOR EACH ROW EXECUTE FUNCTION check_proposal();
CREATE TRIGGER proposal_is_kept
  BEFORE DELETE OR TRUNCATE ON "proposal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Answered by another contracting party than the one that wrote it; shared and withdrawn by that one.
CREATE FUNCTION check_proposal_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposed "proposal"%ROWTYPE;
BEGIN
  SELECT * INTO proposed FROM "proposal" WHERE "id" = NEW."proposal_id";
  IF proposed."state" IS DISTINCT FROM NEW."act" OR NEW."act" IN ('draft', 'discarded') THEN
    RAISE EXCEPTION 'a % proposal is not told of as %', proposed."state", NEW."act" USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW."act" IN ('accepted', 'declined', 'countered')) = (NEW."party_id" = proposed."party_id") THEN
    RAISE EXCEPTION 'not for this party to say that a proposal is %', NEW."act" USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "party" WHERE "id" = NEW."party_id" AND "contracting") THEN
    RAISE EXCEPTION 'only those who make the agreement answer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER proposal_event_is_theirs
  BEFORE INSERT ON "proposal_event"
  FOR EACH ROW EXECUTE FUNCTION check_proposal_event();
CREATE TRIGGER proposal_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "proposal_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
