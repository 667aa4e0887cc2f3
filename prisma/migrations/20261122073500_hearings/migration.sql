-- Who has been heard about the draft, and whether a municipality's council has kept the approval to itself.
-- CreateEnum
CREATE TYPE "hearing_kind" AS ENUM ('employees', 'users', 'safety', 'political');

-- CreateTable
CREATE TABLE "hearing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "kind" "hearing_kind" NOT NULL,
    "is_planned" BOOLEAN NOT NULL,
    "held_on" DATE NOT NULL,
    "participants" TEXT NOT NULL,
    "input" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "case_number" TEXT NOT NULL DEFAULT '',
    "is_approved" BOOLEAN,
    "municipality_id" UUID,
    "seq" INTEGER,
    "hash" TEXT,
    "replaces_id" UUID,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "hearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hearing_retraction" (
    "hearing_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "hearing_retraction_pkey" PRIMARY KEY ("hearing_id")
);

-- CreateTable
CREATE TABLE "political_reservation" (
    "id" BIGSERIAL NOT NULL,
    "agreement_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "is_reserved" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "political_reservation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hearing_agreement_id_id_key" ON "hearing"("agreement_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_agreement_id_replaces_id_key" ON "hearing"("agreement_id", "replaces_id");

-- CreateIndex
CREATE INDEX "political_reservation_agreement_id_idx" ON "political_reservation"("agreement_id");

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_agreement_id_replaces_id_fkey" FOREIGN KEY ("agreement_id", "replaces_id") REFERENCES "hearing"("agreement_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_retraction" ADD CONSTRAINT "hearing_retraction_hearing_id_fkey" FOREIGN KEY ("hearing_id") REFERENCES "hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_retraction" ADD CONSTRAINT "hearing_retraction_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_retraction" ADD CONSTRAINT "hearing_retraction_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "political_reservation" ADD CONSTRAINT "political_reservation_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "political_reservation" ADD CONSTRAINT "political_reservation_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "political_reservation" ADD CONSTRAINT "political_reservation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was held, was held about a text. What is planned has none yet.
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_held_has_a_text"
  CHECK (("seq" IS NULL) = "is_planned" AND ("hash" IS NULL) = "is_planned");
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_political_is_a_municipalitys"
  CHECK (("municipality_id" IS NOT NULL) = ("kind" = 'political'));
-- A political body decides, with a case number; the others are heard.
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_political_decides"
  CHECK (("is_approved" IS NOT NULL) = ("kind" = 'political' AND NOT "is_planned")
    AND ("is_approved" IS NULL OR "case_number" <> ''));
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_texts_are_short"
  CHECK (char_length("participants") <= 1000 AND char_length("input") <= 10000
    AND char_length("answer") <= 10000 AND char_length("case_number") <= 100);
ALTER TABLE "hearing_retraction" ADD CONSTRAINT "hearing_retraction_has_a_reason"
  CHECK (char_length("reason") BETWEEN 1 AND 1000);

CREATE TRIGGER hearing_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "hearing"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hearing_retraction_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "hearing_retraction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER political_reservation_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "political_reservation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
