-- Version 3

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

CREATE TABLE check_in_sites (
  check_in_id TEXT NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
  site TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (check_in_id, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in_triggers (
  check_in_id TEXT NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
  trigger_kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (check_in_id, trigger_kind)
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

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
  check_in_id TEXT REFERENCES check_ins (id) ON DELETE CASCADE,
  before TEXT NOT NULL,
  CHECK ((session_id IS NULL) <> (check_in_id IS NULL))
) STRICT;

CREATE TABLE events (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  data TEXT NOT NULL,
  PRIMARY KEY (session_id, seq)
) STRICT, WITHOUT ROWID;

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
  hurt INTEGER NOT NULL CHECK (hurt IN (0, 1)), comfort TEXT,
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_exercises (
  id TEXT PRIMARY KEY NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE programs (
  id TEXT PRIMARY KEY NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE safety_log (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  at_us INTEGER NOT NULL,
  kind TEXT NOT NULL,
  session_id TEXT
) STRICT;

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

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_ratings_by_activity ON activity_ratings (activity_id, at_us);

CREATE INDEX activity_ratings_by_day ON activity_ratings (day, at_us);

CREATE INDEX check_in_sites_by_site ON check_in_sites (site, check_in_id);

CREATE INDEX check_ins_by_day ON check_ins (day, at_us);

CREATE INDEX check_ins_by_instant ON check_ins (at_us);

CREATE INDEX check_ins_by_session ON check_ins (session_id, kind);

CREATE INDEX corrections_by_check_in ON corrections (check_in_id);

CREATE INDEX corrections_by_session ON corrections (session_id);

CREATE INDEX exercise_results_by_exercise ON exercise_results (exercise, session_id);

CREATE INDEX safety_log_by_instant ON safety_log (at_us);

CREATE TRIGGER safety_log_keeps_entries BEFORE DELETE ON safety_log
BEGIN
  SELECT RAISE(ABORT, 'the safety log is only ever added to');
END;

CREATE TRIGGER safety_log_keeps_words BEFORE UPDATE ON safety_log
BEGIN
  SELECT RAISE(ABORT, 'the safety log is only ever added to');
END;

CREATE INDEX sessions_by_day ON sessions (day, started_us);

CREATE INDEX sessions_by_outcome ON sessions (outcome, started_us);
