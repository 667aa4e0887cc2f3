-- From now on both parties see each other's answers to the guide's prompts, and the reasons for them. What was written
-- while only the own party could see it stays that party's until the person who wrote it answers again.
ALTER TABLE "assessment" ADD COLUMN "is_shared" BOOLEAN NOT NULL DEFAULT false;
