"""``sirelief programs``: list, show, hand on, take over."""

from __future__ import annotations

from pathlib import Path

import pytest

from sirelief_gui import headless
from sirelief_gui.__main__ import main
from sirelief_gui.services.app_services import open_services
from sirelief_gui.storage import lock
from sirelief_gui.storage.store import Store

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    Store.open(folder).close()
    return folder


def run(capsys: Capture, *arguments: object) -> tuple[int, str, str]:
    status = main(["programs", *(str(argument) for argument in arguments)])
    said = capsys.readouterr()
    return status, said.out, said.err


def handed_on(capsys: Capture, data: Path, tmp_path: Path) -> Path:
    file = tmp_path / "program.sirelief.toml"
    assert run(capsys, "export", "daily_five", file, "--data-dir", data) == (0, f"{file}\n", "")
    return file


def test_all_programs_are_listed(capsys: Capture, data: Path) -> None:
    status, out, err = run(capsys, "list", "--data-dir", data)
    assert (status, err) == (0, "")
    assert any(line.startswith("daily_five ") and "Daily five" in line for line in out.splitlines())
    assert out.count("(today)") == 1


def test_a_program_is_shown_with_times_that_add_up(capsys: Capture, data: Path) -> None:
    status, out, _ = run(capsys, "show", "daily_five", "--data-dir", data)
    head, _, *rows = out.splitlines()
    times = [row.split()[0].split(":") for row in rows[: rows.index("")]]
    total = sum(int(minutes) * 60 + int(seconds) for minutes, seconds in times)
    assert status == 0
    assert head == f"Daily five, {total // 60}:{total % 60:02}"
    assert any("Cat-Camel" in row for row in rows)


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = handed_on(capsys, data, tmp_path)
    file.write_text(file.read_text().replace("# reps = 5", "reps = 8", 1))
    status, out, _ = run(capsys, "import", file, "--dry-run", "--data-dir", data)
    assert status == 0
    assert out.splitlines() == [
        "“Daily five” is a new program beside “Daily five”.",
        "- Cat-Camel: reps 5 → 8",
    ]
    with Store.open(data) as store:
        assert store.programs() == {}


def test_a_file_is_taken_over(capsys: Capture, data: Path, tmp_path: Path) -> None:
    file = handed_on(capsys, data, tmp_path)
    status, out, _ = run(capsys, "import", file, "--data-dir", data)
    assert (status, out.splitlines()[-1]) == (0, "Taken over as my_daily_five.")
    status, out, _ = run(capsys, "import", file, "--data-dir", data, "--keep-both")
    assert out.splitlines()[1:] == ["Nothing is different.", "Taken over as my_daily_five_2."]
    services = open_services(data)
    assert {"my_daily_five", "my_daily_five_2"} <= set(services.programs)
    services.close()


def test_nothing_is_taken_over_while_the_window_is_open(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = handed_on(capsys, data, tmp_path)
    with lock.held(data):
        status, _, err = run(capsys, "import", file, "--data-dir", data)
    assert status == 2
    assert err.startswith("sirelief: ")
    with Store.open(data) as store:
        assert store.programs() == {}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("show", "none"), "There is no program “none”; there is: "),
        (("export", "daily_five", "."), "is a folder; name a file in it."),
        (("import", "none.toml"), "none.toml does not exist."),
        (("dance",), "Argument list|show|export|import|print: invalid choice"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    capsys: Capture, data: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    told = arguments if arguments == ("dance",) else (*arguments, "--data-dir", data)
    status, out, err = run(capsys, *told)
    assert (status, out) == (2, "")
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_a_file_that_is_no_program_is_refused_by_its_key(
    capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = handed_on(capsys, data, tmp_path)
    file.write_text(file.read_text().replace("# reps = 5", "reps = 80", 1))
    status, out, err = run(capsys, "import", file, "--data-dir", data)
    assert (status, out) == (2, "")
    assert err.startswith("sirelief: “reps” in [[items]] no. 1: Cat-Camel: 80 reps is outside")


@pytest.mark.parametrize("more", [(), ("--form",), ("--paper", "letter")])
def test_a_program_is_printed_into_a_file(
    qapp: object, capsys: Capture, data: Path, tmp_path: Path, more: tuple[str, ...]
) -> None:
    file = tmp_path / "program.pdf"
    printed = run(capsys, "print", "daily_five", "--out", file, "--data-dir", data, *more)
    assert printed == (0, f"{file}\n", "")
    pdf = file.read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert str(tmp_path).encode() not in pdf
    assert [one.name for one in tmp_path.glob("*.p*")] == [file.name]


def test_what_cannot_be_printed_is_said_and_leaves_nothing(
    qapp: object, capsys: Capture, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "program.pdf"
    status, out, err = run(capsys, "print", "none", "--out", file, "--data-dir", data)
    assert (status, out) == (2, "")
    assert "no program “none”" in err
    assert not file.exists()


def test_a_front_end_that_cannot_draw_says_so(capsys: Capture, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "program.pdf"
    arguments = ["programs", "print", "daily_five", "--out", str(file), "--data-dir", str(data)]
    assert headless.main(arguments) == 2
    assert "Nothing here can draw" in capsys.readouterr().err
    assert not file.exists()
