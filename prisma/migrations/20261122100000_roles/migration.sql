-- More of those who are heard. By itself: a new value of an enum cannot be used in the transaction that made it.
ALTER TYPE "role" ADD VALUE 'safety_rep' BEFORE 'reader';
ALTER TYPE "role" ADD VALUE 'user_council' BEFORE 'reader';
ALTER TYPE "role" ADD VALUE 'guest';
