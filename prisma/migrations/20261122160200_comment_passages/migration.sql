-- What words of the clause a comment is about: bound to the text they were chosen in, which is kept for ever. Where they
-- stand now is computed from it.
-- AlterTable
ALTER TABLE "clause_comment" ADD COLUMN     "passage_end" INTEGER,
ADD COLUMN     "passage_hash" TEXT,
ADD COLUMN     "passage_start" INTEGER;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_passage_hash_fkey" FOREIGN KEY ("passage_hash") REFERENCES "clause_content"("hash") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- An answer is about what it answers.
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_passage_is_a_range" CHECK (
  ("passage_hash" IS NULL AND "passage_start" IS NULL AND "passage_end" IS NULL)
  OR ("parent_id" IS NULL AND "passage_hash" IS NOT NULL AND "passage_start" >= 0 AND "passage_end" > "passage_start")
);

CREATE FUNCTION keep_passage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."passage_hash", NEW."passage_start", NEW."passage_end")
     IS DISTINCT FROM (OLD."passage_hash", OLD."passage_start", OLD."passage_end") THEN
    RAISE EXCEPTION 'a comment does not become one about other words' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER clause_comment_passage_is_kept
  BEFORE UPDATE ON "clause_comment"
  FOR EACH ROW EXECUTE FUNCTION keep_passage();
