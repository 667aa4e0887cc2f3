-- The files that go with the items of a meeting. Who put which where, and took it out, are events of the meeting.
-- CreateTable
CREATE TABLE "meeting_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "meeting_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "meeting_file_meeting_id_idx" ON "meeting_file"("meeting_id");

-- AddForeignKey
ALTER TABLE "meeting_file" ADD CONSTRAINT "meeting_file_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_file" ADD CONSTRAINT "meeting_file_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_file" ADD CONSTRAINT "meeting_file_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE "meeting_file" ADD CONSTRAINT "meeting_file_hash_is_of_the_bytes"
  CHECK ("sha256" = encode(sha256("bytes"), 'hex') AND "size" = octet_length("bytes"));
ALTER TABLE "meeting_file" ADD CONSTRAINT "meeting_file_is_of_a_known_kind_and_25_mb"
  CHECK ("kind" IN ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'png', 'jpg')
    AND "size" BETWEEN 1 AND 25000000 AND char_length("name") BETWEEN 1 AND 200);

CREATE TRIGGER meeting_file_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "meeting_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
