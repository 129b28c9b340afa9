"""The page of benchmarks says what was kept, between its markers, and leaves the words alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.machine import Effort, Machine, machine
from benchmarks.results import Part, Results
from benchmarks.rows import Limit, Row, Spread
from tools.bench_page import NOT_YET, OUT, main, page
from tools.chaos_found import Found, Size
from tools.chaos_results import Tried, Trouble

PAGE = """# Words

<!-- bench: begin -->
old
<!-- bench: end -->

More words.

<!-- chaos: begin -->
<!-- chaos: end -->
"""
MACHINE = Machine(
    cores=2, processor="CPU", memory_gb=23.6, system="OS 1", python="3.11", qt="6.11", commit="abc"
)
ROW = Row("Start", "painted", "ms", Spread(130, 120, 150, 5), "bare", Spread.one(100))
PART = Part(began=1_790_000_000, seconds=61.5, full=True, others=0.01, machine=MACHINE, rows=(ROW,))
TRIED = Tried(
    began=1_790_000_000,
    seconds=61.2,
    seed=7,
    size=Size.FULL,
    machine=MACHINE,
    found=Found(tried="1,000 sessions", figures={"kB": 1.5}),
)
CHAOS = Trouble(
    {
        "soak": TRIED,
        "sound": replace(TRIED, found=Found(tried="", left_out="no pulseaudio")),
        "hosts": replace(
            TRIED,
            began=TRIED.began + 86_400,
            seed=41,
            size=Size.QUICK,
            machine=replace(MACHINE, commit="def"),
            found=Found(tried="two", faults=("a", "b")),
        ),
    }
)


def written(*parts: Part) -> str:
    results = Results({str(number): part for number, part in enumerate(parts)})
    return page(PAGE, results=results, chaos=Trouble({}))


def test_the_tables_stand_between_their_markers_and_the_words_stay() -> None:
    made = written(PART)
    assert made.startswith("# Words\n\n<!-- bench: begin -->\n\nMeasured on: 2 cores (CPU), 24 GB")
    assert "old" not in made
    assert "\n\nMore words.\n\n" in made
    assert "| painted, ms | 130 (120–150) | bare | 100 | 1.30 × |  |" in made
    assert "make bench ONLY=0 FULL=1" in made
    assert "2026-09-21, commit abc; quiet: other programs took 1% of all cores." in made
    assert page(made, results=Results({"0": PART}), chaos=Trouble({})) == made


def test_what_was_missed_or_busy_or_broken_is_said() -> None:
    missed = replace(ROW, limit=Limit(1.25, "ratio"), note="a reason")
    made = written(
        replace(PART, rows=(missed,), others=0.5), replace(PART, rows=(), problem="died")
    )
    assert "≤ 1.25 ×: **missed**" in made
    assert "painted, ms [1]" in made
    assert "[1] a reason." in made
    assert "**measured busy**: other programs took 50%" in made
    assert "### 1\n\ndied" in made


def test_what_is_better_and_what_is_worse_is_said_first() -> None:
    bad = replace(ROW, limit=Limit(1.25, "ratio"))
    slow = replace(ROW, name="export", limit=Limit(100))
    good = replace(ROW, name="commit", other=Spread.one(260), limit=Limit(1, "ratio"))
    like = replace(ROW, name="like", other=ROW.ours)
    made = written(replace(PART, rows=(bad, slow, good, like)))
    missed = "- *Start:* painted 1.30 × bare; export 130 (120–150) ms\n"
    assert f"**Limits:** 1 of 3 kept; missed:\n\n{missed}" in made
    assert "**Less than what stands beside:**\n\n- *Start:* commit 0.50 × bare\n" in made
    assert "**About the same:**\n\n- *Start:* like 1.00 × bare\n" in made
    assert "**More than what stands beside:**\n\n- *Start:* painted 1.30 × bare; " in made
    assert "Limits" not in written(PART)


def test_without_results_the_page_says_so() -> None:
    made = page(PAGE, results=Results({}), chaos=Trouble({}))
    assert made.count(NOT_YET) == 2


def test_what_chaos_tried_is_told_with_what_tries_each_part_again() -> None:
    made = page(PAGE, results=Results({}), chaos=CHAOS)
    table = made.partition("<!-- chaos: begin -->")[2]
    assert table.startswith(
        "\n\nTried on: 2 cores (CPU), 24 GB of memory, OS 1, Python 3.11, Qt 6.11."
    )
    soak = "| soak | 1,000 sessions | nothing | kB 1.5 | 61 | 2026-09-21, commit abc |"
    assert f"{soak} `make chaos ONLY=soak SEED=7 FULL=1` |" in table
    assert "| sound |  | left out: no pulseaudio |" in table
    hosts = "| hosts | two | **2 faults** |  | 61 | 2026-09-22, commit def |"
    assert f"{hosts} `make chaos ONLY=hosts SEED=41` |" in table


def test_a_page_without_its_place_is_refused() -> None:
    with pytest.raises(ValueError, match="bench"):
        page("# Words", results=Results({}), chaos=Trouble({}))


def test_results_come_back_as_they_were_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "bench.json"
    kept = Results({"start": PART, "memory": replace(PART, rows=())})
    kept.write(file)
    assert Results.read(file) == kept
    assert Results.read(tmp_path / "none.json") == Results({})
    again = kept.having("start", replace(PART, others=0.9)).of(["memory", "start"])
    assert list(again.parts) == ["memory", "start"]
    assert again.said[-1].startswith("start: BUSY")


def test_this_machine_can_be_described() -> None:
    here = machine()
    assert here.cores >= 1
    assert here.memory_gb > 0
    assert here.qt[0].isdigit()
    assert Effort(0, 0, 0).of_others_since(Effort(0, 0, 0)) == 0
    assert Effort(10, here.cores * 10, 0).of_others_since(Effort(0, 0, 0)) == 1


def test_the_page_in_the_docs_is_up_to_date() -> None:
    assert OUT.exists()
    assert main(["--check"]) == 0
