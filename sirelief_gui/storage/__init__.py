"""Where history lives: sqlite3 and files, and nothing of Qt."""
