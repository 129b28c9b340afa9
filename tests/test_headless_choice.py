"""Which program ``sirelief plan`` and ``rehearse`` run: one that ships, one of hers, or a file."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from sirelief_gui.__main__ import main
from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.program_edit import Draft, Edit
from sirelief_gui.services.app_services import open_services
from sirelief_gui.storage.store import Store
from tests.domain.program_samples import own_slide

Capture = pytest.CaptureFixture[str]


def done(result: Edit) -> Draft:
    assert isinstance(result, Draft), result
    return result


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a program of hers: an exercise of her own, then what makes up Gentle day."""
    folder = tmp_path / "data"
    folder.mkdir()
    with closing(open_services(folder)) as services:
        services.shelf.save_exercise(own_slide())
        draft = done(services.shelf.copy("gentle_day", "Mine"))
        services.shelf.save(done(edit.add(draft, "own_slide", services.library, at=0)))
    return folder


@pytest.fixture
def file(data: Path, tmp_path: Path) -> Path:
    """The same as a file, handed on."""
    with closing(open_services(data)) as services:
        return services.shelf.export("my_mine", tmp_path / "handed-on.sirelief.toml")


def run(capsys: Capture, *arguments: object) -> tuple[int, str, str]:
    status = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def exercises(out: str) -> list[str]:
    """The exercises of a plan, in their order."""
    return list(dict.fromkeys(phase["exercise"] for phase in json.loads(out) if phase["exercise"]))


HERS = ["own_slide", "cat_camel", "hand_heel_rock", "hip_adduction_squeeze", "breathe_slow"]


def test_a_program_of_hers_is_laid_out(capsys: Capture, data: Path) -> None:
    status, out, err = run(capsys, "plan", "--program", "my_mine", "--json", "--data-dir", data)
    assert (status, err) == (0, "")
    assert exercises(out) == HERS


def test_without_her_folder_only_what_ships_is_known(capsys: Capture, data: Path) -> None:
    status, _, err = run(capsys, "plan", "--program", "my_mine")
    assert status == 2
    assert "no program “my_mine”; there is: breathe, daily_five, full_day" in err


def test_a_file_is_laid_out_with_its_own_exercises(capsys: Capture, file: Path) -> None:
    status, out, err = run(capsys, "plan", "--program", file, "--json")
    assert (status, err) == (0, "")
    assert exercises(out) == HERS


def test_what_is_heard_of_a_file_is_listed(capsys: Capture, file: Path) -> None:
    status, out, err = run(capsys, "plan", "--program", file, "--cues")
    assert (status, err) == (0, "")
    assert out.startswith("Mine, ")


def test_a_file_that_is_no_program_is_refused_by_its_key(capsys: Capture, file: Path) -> None:
    file.write_text(file.read_text().replace('"own_slide"', '"flying"'), encoding="utf-8")
    status, out, err = run(capsys, "plan", "--program", file)
    assert (status, out) == (2, "")
    assert "must begin with “own_”" in err


def test_a_file_that_is_not_there_is_said(capsys: Capture, tmp_path: Path) -> None:
    status, out, err = run(capsys, "plan", "--program", tmp_path / "none.toml")
    assert (status, out) == (2, "")
    assert "none.toml" in err


def test_a_file_is_rehearsed_and_not_taken_over(
    capsys: Capture, file: Path, tmp_path: Path
) -> None:
    place = tmp_path / "rehearsal"
    place.mkdir()
    status, out, err = run(capsys, "rehearse", "--program", file, "--data-dir", place)
    assert (status, err) == (0, "")
    assert next(json.loads(line)["exercise"] for line in out.splitlines()) == "own_slide"
    with Store.open(place, create=False) as store:
        (session,) = store.sessions()
        assert session.program_name == "Mine"
        assert [result.exercise for result in session.results] == HERS
        assert store.programs() == store.own_exercises() == {}
        assert store.check() == ()


def test_a_program_of_hers_is_rehearsed(capsys: Capture, data: Path) -> None:
    status, _, err = run(capsys, "rehearse", "--program", "my_mine", "--data-dir", data)
    assert (status, err) == (0, "")
    with Store.open(data, create=False) as store:
        assert [session.program_id for session in store.sessions()] == ["my_mine"]


def test_so_many_reps_are_for_what_is_done_in_so_many(capsys: Capture) -> None:
    status, out, err = run(capsys, "plan", "--program", "full_day", "--reps", 8, "--json")
    assert (status, err) == (0, "")
    reps = {phase["exercise"]: phase["rep"] for phase in json.loads(out) if phase["rep"]}
    assert reps == {
        "warmup_seated": 1,
        "cat_camel": 8,
        "hand_heel_rock": 8,
        "bridge": 8,
        "hip_abduction_isometric": 8,
        "hip_adduction_squeeze": 8,
        "butt_stretch_seated": 2,
        "hamstring_stretch_seated": 2,
        "breathe_slow": 6,
    }


@pytest.mark.parametrize(("reps", "words"), [(25, "25 reps is outside 1 to 20"), (11, "therapist")])
def test_so_many_reps_as_none_may_have_are_refused(capsys: Capture, reps: int, words: str) -> None:
    status, out, err = run(capsys, "plan", "--program", "full_day", "--reps", reps)
    assert (status, out) == (2, "")
    assert err.startswith("sirelief: Cat-Camel: ")
    assert words in err
