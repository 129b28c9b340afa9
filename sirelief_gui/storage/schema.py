"""The database's schema, as the steps that lead to it.

A new database runs every step from the first; an old one runs those it lacks. A released step is
never edited: a change is a new step. ``tests/golden/schema.sql`` shows the result.

Instants are ISO 8601 text with the offset they were lived in, an IANA zone beside them, ``*_us``
the same instant as microseconds since 1970 UTC (for order), and ``day`` the app's local day.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sirelief_gui.domain.values import dataclass

APPLICATION_ID = 0x53495246
"""Marks the file as ours in SQLite's header ("SIRF")."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the version it leads to, and the statements that lead there."""

    version: int
    sql: str

    def statements(self) -> Iterator[str]:
        """Yield the step's statements one by one, so that they can share a transaction."""
        pending = ""
        for line in self.sql.splitlines(keepends=True):
            pending += line
            if sqlite3.complete_statement(pending):
                yield pending.strip()
                pending = ""
        if pending.strip():
            raise ValueError(f"Migration {self.version} ends inside a statement: {pending.strip()}")


_V1 = f"""
PRAGMA application_id = {APPLICATION_ID};

CREATE TABLE sessions (
  id TEXT PRIMARY KEY NOT NULL,
  program_id TEXT NOT NULL,
  program_name TEXT NOT NULL,
  started_at TEXT NOT NULL,
  started_us INTEGER NOT NULL,
  timezone TEXT NOT NULL,
  day TEXT NOT NULL,
  ended_at TEXT,
  outcome TEXT NOT NULL,
  stop_reason TEXT NOT NULL,
  active_s INTEGER NOT NULL CHECK (active_s >= 0),
  gestational_week INTEGER,
  comfort TEXT,
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  note TEXT NOT NULL,
  plan TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_day ON sessions (day, started_us);
CREATE INDEX sessions_by_outcome ON sessions (outcome, started_us);

CREATE TABLE exercise_results (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  exercise TEXT NOT NULL,
  variant TEXT,
  sets_planned INTEGER NOT NULL CHECK (sets_planned >= 0),
  reps_prescribed INTEGER NOT NULL CHECK (reps_prescribed >= 0),
  reps_planned INTEGER NOT NULL CHECK (reps_planned >= 0),
  reps_done INTEGER NOT NULL CHECK (reps_done >= 0),
  sets_done INTEGER NOT NULL CHECK (sets_done >= 0),
  hold_s INTEGER NOT NULL CHECK (hold_s >= 0),
  active_s INTEGER NOT NULL CHECK (active_s >= 0),
  status TEXT NOT NULL,
  eased INTEGER NOT NULL CHECK (eased IN (0, 1)),
  hurt INTEGER NOT NULL CHECK (hurt IN (0, 1)),
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX exercise_results_by_exercise ON exercise_results (exercise, session_id);

-- The journal: what happened in a session, event by event, only ever added to.
CREATE TABLE events (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  data TEXT NOT NULL,
  PRIMARY KEY (session_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_ins (
  id TEXT PRIMARY KEY NOT NULL,
  session_id TEXT REFERENCES sessions (id) ON DELETE SET NULL,
  at TEXT NOT NULL,
  at_us INTEGER NOT NULL,
  timezone TEXT NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 0 AND 10),
  exercise TEXT,
  trigger_note TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX check_ins_by_day ON check_ins (day, at_us);
CREATE INDEX check_ins_by_instant ON check_ins (at_us);
CREATE INDEX check_ins_by_session ON check_ins (session_id, kind);

CREATE TABLE check_in_sites (
  check_in_id TEXT NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
  site TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (check_in_id, site)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_sites_by_site ON check_in_sites (site, check_in_id);

CREATE TABLE check_in_triggers (
  check_in_id TEXT NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
  trigger_kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (check_in_id, trigger_kind)
) STRICT, WITHOUT ROWID;

-- What a record said before it was corrected, oldest first.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
  check_in_id TEXT REFERENCES check_ins (id) ON DELETE CASCADE,
  before TEXT NOT NULL,
  CHECK ((session_id IS NULL) <> (check_in_id IS NULL))
) STRICT;
CREATE INDEX corrections_by_session ON corrections (session_id);
CREATE INDEX corrections_by_check_in ON corrections (check_in_id);

-- No reference to sessions: the log outlives a session that is deleted.
CREATE TABLE safety_log (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  at_us INTEGER NOT NULL,
  kind TEXT NOT NULL,
  session_id TEXT
) STRICT;
CREATE INDEX safety_log_by_instant ON safety_log (at_us);
CREATE TRIGGER safety_log_keeps_entries BEFORE DELETE ON safety_log
BEGIN
  SELECT RAISE(ABORT, 'the safety log is only ever added to');
END;
CREATE TRIGGER safety_log_keeps_words BEFORE UPDATE ON safety_log
BEGIN
  SELECT RAISE(ABORT, 'the safety log is only ever added to');
END;

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_V2 = """
-- What she writes herself, as the JSON of what a program file says of it.
CREATE TABLE programs (
  id TEXT PRIMARY KEY NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_exercises (
  id TEXT PRIMARY KEY NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_V3 = """
-- How she found a single exercise, if she said so; one marked as hurting was found to hurt.
ALTER TABLE exercise_results ADD COLUMN comfort TEXT;
UPDATE exercise_results SET comfort = 'hurt' WHERE hurt = 1;

-- What she wants to be able to do again, in her own words, and how well she can (0-10).
CREATE TABLE activities (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  added_at TEXT NOT NULL,
  added_us INTEGER NOT NULL,
  timezone TEXT NOT NULL,
  day TEXT NOT NULL,
  retired_at TEXT
) STRICT;

CREATE TABLE activity_ratings (
  id TEXT PRIMARY KEY NOT NULL,
  activity_id TEXT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  at_us INTEGER NOT NULL,
  timezone TEXT NOT NULL,
  day TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 0 AND 10)
) STRICT;
CREATE INDEX activity_ratings_by_day ON activity_ratings (day, at_us);
CREATE INDEX activity_ratings_by_activity ON activity_ratings (activity_id, at_us);
"""

MIGRATIONS: tuple[Migration, ...] = (Migration(1, _V1), Migration(2, _V2), Migration(3, _V3))
