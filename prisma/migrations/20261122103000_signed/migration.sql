-- From frozen to signed, in force, terminated, and the agreement that revises it.
-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "revises_id" UUID;

-- CreateTable
CREATE TABLE "signed_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "comparison" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "signed_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signed_file_retraction" (
    "file_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "signed_file_retraction_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "signing_confirmation" (
    "id" BIGSERIAL NOT NULL,
    "file_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "act" "declaration" NOT NULL,
    "signed_on" DATE NOT NULL,
    "signatory" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "has_compared" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "signing_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_terms" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "evaluation_months" INTEGER,
    "notice_months" INTEGER,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "agreement_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms_confirmation" (
    "terms_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "terms_confirmation_pkey" PRIMARY KEY ("terms_id","party_id")
);

-- CreateTable
CREATE TABLE "agreement_evaluation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "summary" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "agreement_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "termination_notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "given_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "termination_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "termination_withdrawal" (
    "notice_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "termination_withdrawal_pkey" PRIMARY KEY ("notice_id","party_id")
);

-- CreateIndex
CREATE INDEX "signed_file_agreement_id_version_idx" ON "signed_file"("agreement_id", "version");

-- CreateIndex
CREATE INDEX "signing_confirmation_file_id_idx" ON "signing_confirmation"("file_id");

-- CreateIndex
CREATE INDEX "agreement_terms_agreement_id_idx" ON "agreement_terms"("agreement_id");

-- CreateIndex
CREATE INDEX "agreement_evaluation_agreement_id_idx" ON "agreement_evaluation"("agreement_id");

-- CreateIndex
CREATE INDEX "termination_notice_agreement_id_idx" ON "termination_notice"("agreement_id");

-- CreateIndex
CREATE INDEX "agreement_revises_id_idx" ON "agreement"("revises_id");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_revises_id_fkey" FOREIGN KEY ("revises_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_file" ADD CONSTRAINT "signed_file_agreement_id_version_fkey" FOREIGN KEY ("agreement_id", "version") REFERENCES "agreement_version"("agreement_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signed_file" ADD CONSTRAINT "signed_file_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_file" ADD CONSTRAINT "signed_file_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_file_retraction" ADD CONSTRAINT "signed_file_retraction_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "signed_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_file_retraction" ADD CONSTRAINT "signed_file_retraction_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_file_retraction" ADD CONSTRAINT "signed_file_retraction_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_confirmation" ADD CONSTRAINT "signing_confirmation_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "signed_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_confirmation" ADD CONSTRAINT "signing_confirmation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_confirmation" ADD CONSTRAINT "signing_confirmation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terms" ADD CONSTRAINT "agreement_terms_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terms" ADD CONSTRAINT "agreement_terms_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terms" ADD CONSTRAINT "agreement_terms_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_confirmation" ADD CONSTRAINT "terms_confirmation_terms_id_fkey" FOREIGN KEY ("terms_id") REFERENCES "agreement_terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_confirmation" ADD CONSTRAINT "terms_confirmation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_confirmation" ADD CONSTRAINT "terms_confirmation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_evaluation" ADD CONSTRAINT "agreement_evaluation_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_evaluation" ADD CONSTRAINT "agreement_evaluation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_evaluation" ADD CONSTRAINT "agreement_evaluation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_notice" ADD CONSTRAINT "termination_notice_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_notice" ADD CONSTRAINT "termination_notice_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_notice" ADD CONSTRAINT "termination_notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_withdrawal" ADD CONSTRAINT "termination_withdrawal_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "termination_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_withdrawal" ADD CONSTRAINT "termination_withdrawal_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "termination_withdrawal" ADD CONSTRAINT "termination_withdrawal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "signed_file" ADD CONSTRAINT "signed_file_hash_is_of_the_bytes"
  CHECK ("sha256" = encode(sha256("bytes"), 'hex') AND "size" = octet_length("bytes"));
ALTER TABLE "signed_file" ADD CONSTRAINT "signed_file_is_pdf_or_word_of_25_mb"
  CHECK ("kind" IN ('pdf', 'docx') AND "size" BETWEEN 1 AND 25000000 AND char_length("name") BETWEEN 1 AND 200);
ALTER TABLE "signed_file_retraction" ADD CONSTRAINT "signed_file_retraction_has_a_reason"
  CHECK (char_length("reason") BETWEEN 1 AND 1000);
ALTER TABLE "signing_confirmation" ADD CONSTRAINT "signing_confirmation_names_somebody"
  CHECK (char_length("signatory") BETWEEN 1 AND 200 AND char_length("title") <= 200);
ALTER TABLE "agreement_terms" ADD CONSTRAINT "agreement_terms_are_in_order"
  CHECK (("valid_to" IS NULL OR "valid_to" >= "valid_from") AND COALESCE("evaluation_months", 12) BETWEEN 1 AND 120
    AND COALESCE("notice_months", 1) BETWEEN 0 AND 60);
ALTER TABLE "agreement_evaluation" ADD CONSTRAINT "agreement_evaluation_says_something"
  CHECK (char_length("summary") BETWEEN 1 AND 10000);
ALTER TABLE "termination_notice" ADD CONSTRAINT "termination_notice_has_a_reason"
  CHECK (char_length("reason") BETWEEN 1 AND 10000 AND "ends_on" >= "given_on");

CREATE TRIGGER signed_file_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "signed_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signed_file_retraction_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "signed_file_retraction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_confirmation_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "signing_confirmation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_terms_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "agreement_terms"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER terms_confirmation_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "terms_confirmation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_evaluation_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "agreement_evaluation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER termination_notice_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "termination_notice"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER termination_withdrawal_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "termination_withdrawal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A signed copy is of the version that is frozen now, and a confirmation is of that file's bytes while it stands.
CREATE FUNCTION check_signed_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "agreement" a WHERE a."id" = NEW."agreement_id" AND a."state"::text = 'frozen')
     OR NEW."version" <> (SELECT max("number") FROM "agreement_version" WHERE "agreement_id" = NEW."agreement_id") THEN
    RAISE EXCEPTION 'a signed file is of the version that is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER signed_file_is_of_the_frozen_version
  BEFORE INSERT ON "signed_file"
  FOR EACH ROW EXECUTE FUNCTION check_signed_file();

CREATE FUNCTION check_signing_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "signed_file" f JOIN "agreement" a ON a."id" = f."agreement_id"
       WHERE f."id" = NEW."file_id" AND f."sha256" = NEW."sha256" AND a."state"::text = 'frozen'
         AND f."version" = (SELECT max("number") FROM "agreement_version" v WHERE v."agreement_id" = a."id")
         AND NOT EXISTS (SELECT 1 FROM "signed_file_retraction" r WHERE r."file_id" = f."id")) THEN
    RAISE EXCEPTION 'a confirmation is of a file that stands' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER signing_confirmation_is_of_a_standing_file
  BEFORE INSERT ON "signing_confirmation"
  FOR EACH ROW EXECUTE FUNCTION check_signing_confirmation();

-- Which state may follow which (lib/agreements/agreement-state.ts), and that nothing is signed by one side alone:
-- somebody on each side has confirmed files of the same bytes, which stand.
CREATE FUNCTION check_agreement_state() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  way TEXT := OLD."state"::text || ' ' || NEW."state"::text;
BEGIN
  IF NEW."revises_id" IS DISTINCT FROM OLD."revises_id" THEN
    RAISE EXCEPTION 'what an agreement revises does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state" = OLD."state" THEN
    RETURN NEW;
  END IF;
  IF way NOT IN ('draft frozen', 'frozen draft', 'frozen signed', 'signed in_force', 'signed terminated', 'in_force terminated') THEN
    RAISE EXCEPTION 'an agreement that is % does not become %', OLD."state", NEW."state" USING ERRCODE = 'restrict_violation';
  END IF;
  IF way = 'frozen signed' AND NOT EXISTS (
    SELECT 1 FROM (
        SELECT DISTINCT ON (c."party_id") c."party_id", c."act"::text AS act, c."sha256" FROM "signing_confirmation" c
        JOIN "signed_file" f ON f."id" = c."file_id"
        WHERE f."agreement_id" = NEW."id" AND NOT EXISTS (SELECT 1 FROM "signed_file_retraction" r WHERE r."file_id" = f."id")
          AND f."version" = (SELECT max("number") FROM "agreement_version" v WHERE v."agreement_id" = NEW."id")
        ORDER BY c."party_id", c."id" DESC) AS newest
      JOIN "party" p ON p."id" = newest."party_id"
      WHERE newest.act = 'given' AND p."contracting"
      GROUP BY newest."sha256" HAVING count(DISTINCT p."side") = 2) THEN
    RAISE EXCEPTION 'an agreement is signed by both sides' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER agreement_goes_its_way
  BEFORE UPDATE ON "agreement"
  FOR EACH ROW EXECUTE FUNCTION check_agreement_state();

-- A revision is of a signed agreement of the same office, and there is one open at a time.
CREATE FUNCTION check_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revises_id" IS NULL THEN
    RETURN NEW;
  END IF;
  PERFORM 1 FROM "agreement" WHERE "id" = NEW."revises_id" AND "office_id" = NEW."office_id" AND "kind" = NEW."kind"
    AND "state"::text IN ('signed', 'in_force', 'terminated') FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a revision is of a signed agreement of the same office' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM "agreement" WHERE "revises_id" = NEW."revises_id" AND "state"::text IN ('draft', 'frozen')) THEN
    RAISE EXCEPTION 'one revision at a time' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER agreement_revises_a_signed_one
  BEFORE INSERT ON "agreement"
  FOR EACH ROW EXECUTE FUNCTION check_revision();
