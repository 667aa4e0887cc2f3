-- The papers of what a council decided, or of what was said in a hearing.
-- CreateTable
CREATE TABLE "hearing_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "hearing_id" UUID NOT NULL,
    "replaces_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "hearing_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hearing_file_retraction" (
    "file_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "hearing_file_retraction_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hearing_file_agreement_id_id_key" ON "hearing_file"("agreement_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "hearing_file_agreement_id_replaces_id_key" ON "hearing_file"("agreement_id", "replaces_id");

-- AddForeignKey
ALTER TABLE "hearing_file" ADD CONSTRAINT "hearing_file_agreement_id_hearing_id_fkey" FOREIGN KEY ("agreement_id", "hearing_id") REFERENCES "hearing"("agreement_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hearing_file" ADD CONSTRAINT "hearing_file_agreement_id_replaces_id_fkey" FOREIGN KEY ("agreement_id", "replaces_id") REFERENCES "hearing_file"("agreement_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hearing_file" ADD CONSTRAINT "hearing_file_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_file" ADD CONSTRAINT "hearing_file_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_file_retraction" ADD CONSTRAINT "hearing_file_retraction_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "hearing_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_file_retraction" ADD CONSTRAINT "hearing_file_retraction_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hearing_file_retraction" ADD CONSTRAINT "hearing_file_retraction_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE "hearing_file" ADD CONSTRAINT "hearing_file_hash_is_of_the_bytes"
  CHECK ("sha256" = encode(sha256("bytes"), 'hex') AND "size" = octet_length("bytes"));
ALTER TABLE "hearing_file" ADD CONSTRAINT "hearing_file_is_pdf_or_word_of_25_mb"
  CHECK ("kind" IN ('pdf', 'docx') AND "size" BETWEEN 1 AND 25000000 AND char_length("name") BETWEEN 1 AND 200);
ALTER TABLE "hearing_file" ADD CONSTRAINT "hearing_file_replaces_another"
  CHECK ("replaces_id" IS DISTINCT FROM "id");
ALTER TABLE "hearing_file_retraction" ADD CONSTRAINT "hearing_file_retraction_has_a_reason"
  CHECK (char_length("reason") BETWEEN 1 AND 1000);

CREATE TRIGGER hearing_file_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "hearing_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hearing_file_retraction_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "hearing_file_retraction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A paper is of something that has been held, and that nobody has taken back; what it replaces still stood.
CREATE FUNCTION check_hearing_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "hearing" h WHERE h."id" = NEW."hearing_id" AND NOT h."is_planned"
       AND NOT EXISTS (SELECT 1 FROM "hearing_retraction" r WHERE r."hearing_id" = h."id"))
     OR EXISTS (SELECT 1 FROM "hearing_file_retraction" r WHERE r."file_id" = NEW."replaces_id") THEN
    RAISE EXCEPTION 'a paper is of a hearing that stands' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER hearing_file_is_of_a_standing_hearing
  BEFORE INSERT ON "hearing_file"
  FOR EACH ROW EXECUTE FUNCTION check_hearing_file();
