-- Positions, approvals, and versions that nothing changes.
-- CreateEnum
CREATE TYPE "stance" AS ENUM ('agreed', 'discuss', 'disagree', 'withdrawn');

-- CreateEnum
CREATE TYPE "declaration" AS ENUM ('given', 'withdrawn');

-- AlterEnum

ALTER TYPE "agreement_state" ADD VALUE 'frozen';
ALTER TYPE "agreement_state" ADD VALUE 'signed';
ALTER TYPE "agreement_state" ADD VALUE 'in_force';
ALTER TYPE "agreement_state" ADD VALUE 'terminated';

-- CreateTable
CREATE TABLE "clause_content" (
    "hash" TEXT NOT NULL,
    "form" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clause_content_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "position" (
    "id" BIGSERIAL NOT NULL,
    "agreement_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" BIGSERIAL NOT NULL,
    "agreement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "act" "declaration" NOT NULL,
    "hash" TEXT NOT NULL,
    "annexes" JSONB NOT NULL,
    "seq" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "form" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "annexes" JSONB NOT NULL,
    "templates" JSONB NOT NULL,
    "document" TEXT NOT NULL,
    "approvals" JSONB NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "seal" TEXT NOT NULL,
    "previous_seal" TEXT,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_version_file" (
    "version_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "agreement_version_file_pkey" PRIMARY KEY ("version_id","kind")
);

-- CreateTable
CREATE TABLE "unlock_request" (
    "id" BIGSERIAL NOT NULL,
    "agreement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "act" "declaration" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "unlock_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "position_agreement_id_clause_party_id_idx" ON "position"("agreement_id", "clause", "party_id");

-- CreateIndex
CREATE INDEX "approval_agreement_id_version_idx" ON "approval"("agreement_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_agreement_id_number_key" ON "agreement_version"("agreement_id", "number");

-- CreateIndex
CREATE INDEX "unlock_request_agreement_id_version_idx" ON "unlock_request"("agreement_id", "version");

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_hash_fkey" FOREIGN KEY ("hash") REFERENCES "clause_content"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version_file" ADD CONSTRAINT "agreement_version_file_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "agreement_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unlock_request" ADD CONSTRAINT "unlock_request_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unlock_request" ADD CONSTRAINT "unlock_request_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unlock_request" ADD CONSTRAINT "unlock_request_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A hash is the hash of the text it stands beside: the database checks it, whoever writes.
ALTER TABLE "clause_content" ADD CONSTRAINT "clause_content_hash_is_of_the_text"
  CHECK ("hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_hash_is_of_the_text"
  CHECK ("hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
ALTER TABLE "agreement_version_file" ADD CONSTRAINT "agreement_version_file_hash_is_of_the_bytes"
  CHECK ("sha256" = encode(sha256("bytes"), 'hex'));
ALTER TABLE "position" ADD CONSTRAINT "position_note_is_short" CHECK (char_length("note") <= 10000);
ALTER TABLE "unlock_request" ADD CONSTRAINT "unlock_request_reason_is_short" CHECK (char_length("reason") <= 10000);

CREATE TRIGGER clause_content_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "clause_content"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER position_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "position"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approval_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "approval"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_version_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "agreement_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_version_file_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "agreement_version_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER unlock_request_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "unlock_request"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A version is the next one, of the text as it is now, and somebody on each side has approved exactly that text and
-- not taken it back. The program checks more (every contracting party); this is what no program may get past.
CREATE FUNCTION check_agreement_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sides INTEGER;
BEGIN
  IF NEW."number" <> (SELECT COALESCE(max("number"), 0) + 1 FROM "agreement_version" WHERE "agreement_id" = NEW."agreement_id") THEN
    RAISE EXCEPTION 'version % is not the next one', NEW."number" USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "agreement" WHERE "id" = NEW."agreement_id" AND "last_seq" = NEW."seq" AND "state"::text = 'draft') THEN
    RAISE EXCEPTION 'version % is not of the text as it is now', NEW."number" USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT count(DISTINCT p."side") INTO sides
    FROM (SELECT DISTINCT ON ("party_id") "party_id", "act", "hash" FROM "approval"
          WHERE "agreement_id" = NEW."agreement_id" AND "version" = NEW."number" ORDER BY "party_id", "id" DESC) AS newest
    JOIN "party" p ON p."id" = newest."party_id"
    WHERE p."contracting" AND newest."act" = 'given' AND newest."hash" = NEW."hash";
  IF sides <> 2 THEN
    RAISE EXCEPTION 'version % is not approved by both sides', NEW."number" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER agreement_version_is_approved
  BEFORE INSERT ON "agreement_version"
  FOR EACH ROW EXECUTE FUNCTION check_agreement_version();

-- What is frozen is a version, and its text stands still.
CREATE FUNCTION check_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."last_seq" <> OLD."last_seq" AND OLD."state"::text <> 'draft' THEN
    RAISE EXCEPTION 'the text of a % agreement does not change', OLD."state" USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state"::text = 'frozen' AND OLD."state"::text = 'draft'
     AND NOT EXISTS (SELECT 1 FROM "agreement_version" WHERE "agreement_id" = NEW."id" AND "seq" = NEW."last_seq") THEN
    RAISE EXCEPTION 'an agreement without a version cannot be frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER agreement_stands_still_when_frozen
  BEFORE UPDATE ON "agreement"
  FOR EACH ROW EXECUTE FUNCTION check_agreement();
