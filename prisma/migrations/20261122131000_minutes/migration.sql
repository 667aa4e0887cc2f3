-- The minutes of a meeting while they are written, as they were sent to the owners, and the Word file once they are closed.
-- CreateTable
CREATE TABLE "minutes_update" (
    "meeting_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "update" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "minutes_update_pkey" PRIMARY KEY ("meeting_id","seq")
);

-- CreateTable
CREATE TABLE "meeting_minutes" (
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "meeting_minutes_pkey" PRIMARY KEY ("meeting_id","number")
);

-- CreateTable
CREATE TABLE "closed_minutes" (
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "word" BYTEA NOT NULL,
    "word_hash" TEXT NOT NULL,
    "closed_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "closed_minutes_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "closed_minutes_meeting_id_number_key" ON "closed_minutes"("meeting_id", "number");

-- AddForeignKey
ALTER TABLE "minutes_update" ADD CONSTRAINT "minutes_update_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_update" ADD CONSTRAINT "minutes_update_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_update" ADD CONSTRAINT "minutes_update_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_minutes" ADD CONSTRAINT "closed_minutes_meeting_id_number_fkey" FOREIGN KEY ("meeting_id", "number") REFERENCES "meeting_minutes"("meeting_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "minutes_update" ADD CONSTRAINT "minutes_update_is_short" CHECK (octet_length("update") <= 300000);
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_hash" CHECK ("hash" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
ALTER TABLE "closed_minutes" ADD CONSTRAINT "closed_minutes_hash" CHECK ("word_hash" = encode(sha256("word"), 'hex'));

CREATE TRIGGER minutes_update_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "minutes_update"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER meeting_minutes_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "meeting_minutes"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_minutes_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "closed_minutes"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
