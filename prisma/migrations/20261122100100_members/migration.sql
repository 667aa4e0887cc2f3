-- The people of an office: who was what from when to when, who is invited, who acts for whom, whom both owners must
-- agree to part with; and what each party says of itself for one agreement.

-- AlterTable
ALTER TABLE "membership" ADD COLUMN "valid_to" DATE,
ADD COLUMN "invited_by_party" UUID;

-- AlterTable
ALTER TABLE "approval" ADD COLUMN "deputy_for" UUID;

-- CreateEnum
CREATE TYPE "authority" AS ENUM ('position', 'delegation', 'decision');

-- CreateTable
CREATE TABLE "membership_period" (
    "id" BIGSERIAL NOT NULL,
    "membership_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "party_id" UUID,
    "role" "role" NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "began_by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,

    CONSTRAINT "membership_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "office_id" UUID NOT NULL,
    "party_id" UUID,
    "role" "role" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "guest_to" DATE,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "invited_by" UUID NOT NULL,
    "invited_by_party" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "removal_request" (
    "id" BIGSERIAL NOT NULL,
    "membership_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "act" "declaration" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "removal_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "office_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "appointed_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "agreement_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "case_number" TEXT NOT NULL DEFAULT '',
    "signatory_name" TEXT NOT NULL DEFAULT '',
    "signatory_title" TEXT NOT NULL DEFAULT '',
    "authority" "authority",
    "authority_text" TEXT NOT NULL DEFAULT '',
    "authority_on" DATE,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "user_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("agreement_id","party_id")
);

-- CreateIndex
CREATE INDEX "membership_period_office_id_idx" ON "membership_period"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_office_id_idx" ON "invitation"("office_id");

-- CreateIndex
CREATE INDEX "removal_request_office_id_idx" ON "removal_request"("office_id");

-- CreateIndex
CREATE INDEX "deputy_office_id_idx" ON "deputy"("office_id");

-- CreateIndex
CREATE INDEX "deputy_deputy_id_idx" ON "deputy"("deputy_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_invited_by_party_fkey" FOREIGN KEY ("invited_by_party") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_deputy_for_fkey" FOREIGN KEY ("deputy_for") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_office_id_party_id_fkey" FOREIGN KEY ("office_id", "party_id") REFERENCES "party"("office_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_fkey" FOREIGN KEY ("accepted_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_office_id_party_id_fkey" FOREIGN KEY ("office_id", "party_id") REFERENCES "party"("office_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_director_id_fkey" FOREIGN KEY ("director_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A guest's access ends by itself, and a guest stands on nobody's side. Nobody else's ends without somebody ending it.
ALTER TABLE "membership" ADD CONSTRAINT "membership_of_a_guest_ends"
  CHECK (("role" = 'guest') = ("valid_to" IS NOT NULL) AND ("role" <> 'guest' OR "party_id" IS NULL));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_of_a_guest_ends"
  CHECK (("role" = 'guest') = ("guest_to" IS NOT NULL) AND ("role" <> 'guest' OR "party_id" IS NULL));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_is_short"
  CHECK (char_length("name") BETWEEN 1 AND 200 AND char_length("email") BETWEEN 3 AND 320);
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_token_is_hashed" CHECK ("token_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_has_one_end"
  CHECK ("withdrawn_at" IS NULL OR "accepted_at" IS NULL);
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_period_is_in_order" CHECK ("from_on" <= "to_on");
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_is_somebody_else" CHECK ("director_id" <> "deputy_id");
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_is_short"
  CHECK (char_length("case_number") <= 100 AND char_length("signatory_name") <= 200
    AND char_length("signatory_title") <= 200 AND char_length("authority_text") <= 500);

-- Those who are here today have been since an unknown day: not before both the person and the office were known.
INSERT INTO "membership_period" ("membership_id", "user_id", "office_id", "party_id", "role", "began_at")
  SELECT m."id", m."user_id", m."office_id", m."party_id", m."role", greatest(u."created_at", o."created_at")
  FROM "membership" m JOIN "user_account" u ON u."id" = m."user_id" JOIN "office" o ON o."id" = m."office_id";

-- Who was what, from when to when, is written by the database itself: whoever is removed was here all the same.
CREATE FUNCTION keep_membership_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_whom UUID := NULLIF(current_setting('samstemt.actor', true), '')::uuid;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."role" = NEW."role" AND OLD."party_id" IS NOT DISTINCT FROM NEW."party_id" THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    UPDATE "membership_period" SET "ended_at" = clock_timestamp(), "ended_by" = by_whom
      WHERE "membership_id" = OLD."id" AND "ended_at" IS NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "membership_period" ("membership_id", "user_id", "office_id", "party_id", "role", "began_by")
      VALUES (NEW."id", NEW."user_id", NEW."office_id", NEW."party_id", NEW."role", by_whom);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_is_remembered
  AFTER INSERT OR UPDATE OR DELETE ON "membership"
  FOR EACH ROW EXECUTE FUNCTION keep_membership_period();

-- What was is ended once, and is never another.
CREATE FUNCTION keep_period_as_it_was() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."ended_at" IS NOT NULL OR NEW."ended_at" IS NULL
    OR (NEW."id", NEW."membership_id", NEW."user_id", NEW."office_id", NEW."role", NEW."began_at")
      <> (OLD."id", OLD."membership_id", OLD."user_id", OLD."office_id", OLD."role", OLD."began_at")
    OR NEW."party_id" IS DISTINCT FROM OLD."party_id" OR NEW."began_by" IS DISTINCT FROM OLD."began_by" THEN
    RAISE EXCEPTION 'who was a member does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_period_is_ended_once
  BEFORE UPDATE ON "membership_period"
  FOR EACH ROW EXECUTE FUNCTION keep_period_as_it_was();
CREATE TRIGGER membership_period_is_kept
  BEFORE DELETE OR TRUNCATE ON "membership_period"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER removal_request_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "removal_request"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A party that has a director is never without one: asked when the transaction ends, so that one can follow another.
CREATE FUNCTION keep_a_director() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."role" IN ('municipal_director', 'state_director') AND OLD."party_id" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "membership" m WHERE m."party_id" = OLD."party_id"
      AND m."role" IN ('municipal_director', 'state_director')) THEN
    RAISE EXCEPTION 'a party must have a director' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER party_keeps_a_director
  AFTER UPDATE OR DELETE ON "membership"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_a_director();

-- Somebody acts for a director of the own party, and for nobody else.
CREATE FUNCTION check_deputy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM "membership" m WHERE m."office_id" = NEW."office_id" AND m."party_id" = NEW."party_id"
      AND (m."user_id" = NEW."deputy_id"
        OR (m."user_id" = NEW."director_id" AND m."role" IN ('municipal_director', 'state_director')))) <> 2 THEN
    RAISE EXCEPTION 'a deputy acts for a director of the same party' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deputy_is_of_the_party
  BEFORE INSERT ON "deputy"
  FOR EACH ROW EXECUTE FUNCTION check_deputy();
CREATE FUNCTION keep_deputy_as_it_was() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."revoked_at" IS NOT NULL OR NEW."revoked_at" IS NULL
    OR (NEW."id", NEW."office_id", NEW."party_id", NEW."director_id", NEW."deputy_id", NEW."from_on", NEW."to_on",
        NEW."appointed_by", NEW."created_at")
      <> (OLD."id", OLD."office_id", OLD."party_id", OLD."director_id", OLD."deputy_id", OLD."from_on", OLD."to_on",
        OLD."appointed_by", OLD."created_at") THEN
    RAISE EXCEPTION 'who was a deputy does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deputy_is_revoked_once
  BEFORE UPDATE ON "deputy"
  FOR EACH ROW EXECUTE FUNCTION keep_deputy_as_it_was();
CREATE TRIGGER deputy_is_kept
  BEFORE DELETE OR TRUNCATE ON "deputy"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An invitation is answered once.
CREATE FUNCTION keep_answered_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."accepted_at" IS NOT NULL OR OLD."withdrawn_at" IS NOT NULL OR NEW."id" <> OLD."id"
    OR NEW."office_id" <> OLD."office_id" OR NEW."party_id" IS DISTINCT FROM OLD."party_id"
    OR NEW."role" <> OLD."role" OR NEW."email" <> OLD."email" THEN
    RAISE EXCEPTION 'an invitation is what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_is_answered_once
  BEFORE UPDATE ON "invitation"
  FOR EACH ROW EXECUTE FUNCTION keep_answered_invitation();
CREATE TRIGGER invitation_is_kept
  BEFORE DELETE OR TRUNCATE ON "invitation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
