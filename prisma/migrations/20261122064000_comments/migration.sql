-- Comments that both parties see, notes that only one does, and notices.
-- CreateTable
CREATE TABLE "clause_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "parent_id" UUID,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "text" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "is_settled" BOOLEAN NOT NULL DEFAULT false,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "clause_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "agreement_id" UUID NOT NULL,
    "clause" TEXT,
    "party_id" UUID,
    "subject_id" UUID,
    "actor_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "clause_comment_agreement_id_clause_id_key" ON "clause_comment"("agreement_id", "clause", "id");

-- CreateIndex
CREATE INDEX "internal_note_agreement_id_party_id_clause_idx" ON "internal_note"("agreement_id", "party_id", "clause");

-- CreateIndex
CREATE INDEX "notice_user_id_created_at_idx" ON "notice"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "notice_subject_id_idx" ON "notice"("subject_id");

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_settled_by_fkey" FOREIGN KEY ("settled_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_agreement_id_clause_parent_id_fkey" FOREIGN KEY ("agreement_id", "clause", "parent_id") REFERENCES "clause_comment"("agreement_id", "clause", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_text_is_short" CHECK (char_length("text") <= 10000);
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_deleted_has_no_text"
  CHECK (("deleted_at" IS NULL) = ("text" <> ''));
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_text_is_short"
  CHECK (char_length("text") BETWEEN 1 AND 10000);

-- A party's notes exist for the party's own people only: also for a query that forgot to ask. Holds where the
-- program's role is not the tables' owner. The actor is set by `withActor`; without one there are no notes.
ALTER TABLE "internal_note" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "internal_note_is_its_partys" ON "internal_note"
  USING ("party_id" IN (
    SELECT m."party_id" FROM "membership" m
    WHERE m."user_id" = NULLIF(current_setting('samstemt.actor', true), '')::uuid
  ));
