from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from sirelief_gui.__main__ import gui, main
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.voice import load_voice_pack
from sirelief_gui.storage import lock
from sirelief_gui.storage.store import Store
from tests.services.kit import BERLIN, EVENING, begin, begin_guided, pass_time

KEYS = [
    "index",
    "kind",
    "offset_s",
    "seconds",
    "exercise",
    "set",
    "rep",
    "side",
    "label",
    "cue",
    "pose_from",
    "pose_to",
]

Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *arguments: object) -> tuple[int, str, str]:
    status = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# plan


def test_plan_is_the_timeline_as_json(capsys: Capture) -> None:
    status, out, err = run(capsys, "plan", "--json")
    phases = json.loads(out)
    assert (status, err) == (0, "")
    assert {tuple(phase) for phase in phases} == {tuple(KEYS)}
    assert sum(phase["seconds"] for phase in phases) == 660
    work = {"move", "hold", "release", "rest_rep"}
    assert sum(phase["seconds"] for phase in phases if phase["kind"] in work) == 410
    holds = [p["seconds"] for p in phases if p["kind"] == "hold" and p["rep"] == 1]
    assert holds == [5, 5, 5, 5, 5, 3, 5]
    changes = [p["exercise"] for p in phases if p["kind"] == "change_position"]
    assert changes == ["bridge", "hip_abduction_isometric"]
    assert [phase["index"] for phase in phases] == list(range(len(phases)))


def test_plan_without_json_is_a_table(capsys: Capture) -> None:
    status, out, _ = run(capsys, "plan", "--reps", 6)
    lines = out.splitlines()
    assert status == 0
    assert lines[0] == "Daily five, 12:22"
    assert lines[3].split() == ["0:00", "10", "get_ready", "cat_camel", "Hands", "and", "knees"]


def test_plan_takes_her_week_from_the_folder(capsys: Capture, tmp_path: Path) -> None:
    def poses() -> set[str]:
        _, out, _ = run(capsys, "plan", "--json", "--data-dir", tmp_path)
        return {phase["pose_from"] for phase in json.loads(out) if phase["exercise"] == "bridge"}

    propped = poses()
    assert contents(tmp_path) == {}
    with Store.open(tmp_path) as store:
        store.set_setting("settings.gestational_week", 10)
    assert poses() != propped


# rehearse


def test_a_rehearsal_is_a_session_in_the_history(capsys: Capture, tmp_path: Path) -> None:
    status, out, err = run(
        capsys,
        *("rehearse", "--data-dir", tmp_path, "--before", 5, "--after", 3),
        *("--at", "2026-03-04T18:30:00+01:00", "--timing-log", tmp_path / "times"),
    )
    lines = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [line["what"] for line in lines] == ["rating", *["rep"] * 25, "rating"]
    with Store.open(tmp_path, create=False) as store:
        (session,) = store.sessions()
        ratings = {c.kind: c.score for c in store.check_ins()}
        assert store.check() == ()
    assert session.started_at.isoformat().startswith("2026-03-04T")
    assert session.started_at.timestamp() == EVENING.timestamp()
    assert (session.reps_done, session.active_seconds) == (25, 660)
    assert ratings == {CheckInKind.BEFORE: 5, CheckInKind.AFTER: 3}
    times = [json.loads(line) for line in (tmp_path / "times").read_text("utf-8").splitlines()]
    assert {line["what"] for line in times} == {"phase"}
    assert all(line["due_s"] == line["actual_s"] for line in times)
    assert max(line["due_s"] for line in times) == 655


def test_without_scores_nothing_is_rated(capsys: Capture, tmp_path: Path) -> None:
    assert run(capsys, "rehearse", "--data-dir", tmp_path, "--reps", 1)[0] == 0
    with Store.open(tmp_path, create=False) as store:
        assert store.check_ins() == ()
        assert store.sessions()[0].reps_done == 5


def test_an_interrupted_session_is_resumed_first(capsys: Capture, tmp_path: Path) -> None:
    clock = VirtualClock(EVENING, BERLIN)
    services = open_services(tmp_path, clock)
    begin(services, before=services.check_ins.rate(6, CheckInKind.NOW))
    pass_time(services, clock, 60.0)
    services.store.close()
    status, out, _ = run(capsys, "rehearse", "--data-dir", tmp_path, "--before", 1, "--after", 1)
    lines = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert (lines[0]["exercise"], lines[0]["rep"]) == ("cat_camel", 3)
    assert len(lines) == 23 + 1
    with Store.open(tmp_path, create=False) as store:
        assert [session.reps_done for session in store.sessions()] == [25]
        assert {c.kind: c.score for c in store.check_ins()} == {
            CheckInKind.BEFORE: 6,
            CheckInKind.AFTER: 1,
        }


def test_what_was_begun_in_spanish_goes_on_with_what_spanish_takes_to_say(
    capsys: Capture, tmp_path: Path
) -> None:
    clock = VirtualClock(EVENING, BERLIN)
    services = open_services(tmp_path, clock, load_pack=partial(load_voice_pack, "es"))
    services.settings.save(replace(services.settings.load(), language="es"))
    begin_guided(services)
    assert services.player.session is not None
    planned = services.player.session.timeline.seconds
    pass_time(services, clock, 5.0)
    services.close()
    assert run(capsys, "rehearse", "--data-dir", tmp_path)[0] == 0
    with Store.open(tmp_path, create=False) as store:
        assert store.sessions()[0].active_seconds == planned


# export and check


def test_export_and_check(capsys: Capture, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    run(capsys, "rehearse", "--data-dir", data, "--at", "2026-03-04T18:30")
    tables, flat = tmp_path / "tables", tmp_path / "history.csv"
    status, out, _ = run(capsys, "export", "--format", "csv", "--out", tables, "--data-dir", data)
    assert status == 0
    assert out.splitlines() == [
        str(tables / name)
        for name in ("sessions.csv", "exercises.csv", "check_ins.csv", "datapackage.json")
    ]
    period = ("--from", "2026-03-04", "--to", "2026-03-04")
    assert run(capsys, "export", "--flat", flat, *period, "--data-dir", data)[0] == 0
    assert len(flat.read_text("utf-8").splitlines()) == 6
    assert run(capsys, "export", "--flat", flat, "--to", "2026-03-03", "--data-dir", data)[0] == 0
    assert len(flat.read_text("utf-8").splitlines()) == 1
    status, out, _ = run(capsys, "check", "--data-dir", data)
    assert (status, out) == (0, "The history is sound. Sessions: 1, ratings: 0.\n")


def test_check_says_what_is_wrong(capsys: Capture, tmp_path: Path) -> None:
    run(capsys, "rehearse", "--data-dir", tmp_path)
    with Store.open(tmp_path, create=False) as store:
        (session,) = store.sessions()
        store.finish_session(replace(session, results=session.results[:4]))
    status, out, _ = run(capsys, "check", "--data-dir", tmp_path)
    assert status == 1
    assert "exercise 5: 0 reps saved, but 5 in its journal" in out


# What cannot be done


@pytest.fixture
def history(tmp_path: Path) -> Path:
    folder = tmp_path / "history"
    Store.open(folder).close()
    return folder


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "required"),
        ("fly", "invalid choice"),
        ("plan --bogus", "--bogus"),
        ("plan --program nine", "no program “nine”; there is: breathe, daily_five"),
        ("plan --reps many", "“many” is not a whole number"),
        ("plan --reps 0", "outside 1 to 20"),
        ("plan --reps 21", "outside 1 to 20"),
        ("plan --reps 11", "therapist"),
        ("plan --data-dir {tmp}/none", "does not exist"),
        ("plan --data-dir {tmp}/stranger", "not a history of SI Relief"),
        ("rehearse", "--data-dir"),
        ("rehearse --data-dir {tmp}/none", "does not exist"),
        ("rehearse --data-dir {tmp}/file", "is a file"),
        ("rehearse --data-dir {tmp}/stranger", "not a history of SI Relief"),
        ("rehearse --data-dir {tmp}/history --program nine", "no program"),
        ("rehearse --data-dir {tmp}/history --before 4", "both --before and --after"),
        ("rehearse --data-dir {tmp}/history --before 11 --after 4", "from 0 to 10"),
        ("rehearse --data-dir {tmp}/history --at noon", "not an instant"),
        ("rehearse --data-dir {tmp}/history --at 9999-12-31T23:59", "between the years"),
        ("rehearse --data-dir= --before 4 --after 2", "no folder"),
        ("rehearse --data-dir {tmp}/history --timing-log {tmp}/none/x", "does not exist"),
        ("rehearse --data-dir {tmp}/history --timing-log {tmp}", "is a folder"),
        ("export --data-dir {tmp}/history", "--out --flat"),
        ("export --data-dir {tmp}/history --out {tmp}/a --flat {tmp}/b", "not allowed"),
        ("export --data-dir {tmp}/history --format docx --out {tmp}/a", "invalid choice"),
        ("export --data-dir {tmp}/history --flat {tmp}/a --from soon", "not a date"),
        (
            "export --data-dir {tmp}/history --flat {tmp}/a --from 2026-02-02 --to 2026-02-01",
            "is after the last",
        ),
        ("export --data-dir {tmp}/history --out {tmp}/none/a", "does not exist"),
        ("export --data-dir {tmp}/history --flat {tmp}/none/a", "does not exist"),
        ("export --data-dir {tmp}/none --flat {tmp}/a", "does not exist"),
        ("export --data-dir {tmp}/stranger --flat {tmp}/a", "not a history of SI Relief"),
        ("check --data-dir {tmp}/none", "does not exist"),
        ("check --data-dir {tmp}/stranger", "not a history of SI Relief"),
        ("check --data-dir {tmp}/empty", "does not exist"),
    ],
)
def test_refusals_are_one_sentence_and_change_nothing(
    capsys: Capture, tmp_path: Path, history: Path, line: str, words: str
) -> None:
    (tmp_path / "stranger").mkdir()
    (tmp_path / "stranger" / "sirelief.sqlite3").write_text("hello", encoding="utf-8")
    (tmp_path / "file").write_text("hello", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    before = contents(tmp_path)
    status, out, err = run(capsys, *line.format(tmp=tmp_path).split())
    assert (status, out) == (2, "")
    assert words in err
    assert len(err.splitlines()) == 1
    assert err.rstrip().endswith(".")
    assert contents(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_without_write_permission(capsys: Capture, tmp_path: Path, history: Path) -> None:
    history.chmod(0o500)
    try:
        status, _, err = run(capsys, "rehearse", "--data-dir", history)
    finally:
        history.chmod(0o700)
    assert status == 2
    assert "may not be written" in err


# The two programs


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--bogus", "--bogus"),
        ("--demo --data-dir {tmp}", "--demo"),
        ("--data-dir {tmp}/none", "does not exist"),
        ("--timing-log {tmp}/none/x", "does not exist"),
    ],
)
def test_the_window_refuses_in_one_sentence(
    capsys: Capture, tmp_path: Path, line: str, words: str
) -> None:
    assert gui(line.format(tmp=tmp_path).split()) == 2
    err = capsys.readouterr().err
    assert words in err
    assert len(err.splitlines()) == 1


def test_a_second_program_on_a_history_is_refused(capsys: Capture, history: Path) -> None:
    with lock.held(history):
        before = contents(history)
        assert run(capsys, "rehearse", "--data-dir", history)[0] == 2
        assert gui(["--data-dir", str(history)]) == 2
        assert "already open" in capsys.readouterr().err
        assert contents(history) == before
        assert run(capsys, "check", "--data-dir", history)[0] == 0


def test_commands_load_no_qt_and_nothing_slow(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from sirelief_gui.__main__ import main\n"
        f"assert main(['plan']) == main(['rehearse', '--data-dir', {str(tmp_path)!r}]) == 0\n"
        f"assert main(['check', '--data-dir', {str(tmp_path)!r}]) == 0\n"
        "slow = {'PySide6', 'shiboken6', 'pyqtgraph', 'numpy', 'wakepy'}\n"
        "sys.exit(str(slow & set(sys.modules)) if slow & set(sys.modules) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_help_is_there(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    assert "rehearse" in capsys.readouterr().out


def test_a_reader_who_leaves_is_no_error(tmp_path: Path) -> None:
    code = "import sys; from sirelief_gui.__main__ import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", code, "plan", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert said == ""
