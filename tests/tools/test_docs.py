"""What the pages speak of is there: links, pictures, commands and options, words of the window."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from sirelief_gui.__main__ import gui, main
from tools.build_resources import ROOT
from tools.catalogue import read
from tools.guide_pictures import OUT, faults
from tools.strings import catalogue_paths

PAGES = sorted(chain(ROOT.glob("*.md"), (ROOT / "docs").rglob("*.md")))
FOR_HER = tuple(ROOT / "docs" / name for name in ("USER_GUIDE.md", "INSTALL.md", "THERAPISTS.md"))
_LINK = re.compile(r"(?<!`)(!?)\[[^\]]*\]\(([^)\s]+)\)")
_BLOCK = re.compile(r"^```.*?^```|^(?: {4}|\t)[^\n]*$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")
_SAYS_OTHERS = {
    "Extract here",
    "Extract All",
    "Qt cannot start here",
    "could not load the Qt platform plugin",
}
"""Words in quotes of other programs than the window."""
_OF_SYSTEM = {"SI Relief"}


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def links(page: Path) -> Iterator[tuple[bool, str]]:
    """Yield every link of a page: whether it shows a picture, and where it leads."""
    text = _BLOCK.sub("", page.read_text(encoding="utf-8"))
    for bang, target in _LINK.findall(text):
        yield bool(bang), target


@cache
def anchors(page: Path) -> frozenset[str]:
    """Return what a page can be linked to by, as GitHub makes it of its headings."""
    text = page.read_text(encoding="utf-8")
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    bare = (re.sub(r"[^\w\- ]", "", head.lower()) for head in heads)
    given = re.findall(r"<a (?:id|name)=\"([^\"]+)\"", text)
    return frozenset((*(head.replace(" ", "-") for head in bare), *given))


def code(page: Path) -> Iterator[str]:
    """Yield the lines of code of a page: in blocks, and within sentences."""
    text = page.read_text(encoding="utf-8")
    for block in _BLOCK.findall(text):
        yield from (line.strip() for line in block.splitlines())
    yield from _SPAN.findall(_BLOCK.sub("", text))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    for _, target in links(page):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        place, _, anchor = target.partition("#")
        there = (page.parent / place).resolve() if place else page
        assert there.exists(), target
        if anchor:
            assert anchor in anchors(there), target


def test_every_picture_of_the_guide_is_there_small_and_shown() -> None:
    assert not faults(), "run tools/guide_pictures.py"
    shown = {
        (page.parent / target).resolve()
        for page in PAGES
        for is_picture, target in links(page)
        if is_picture
    }
    assert set(OUT.glob("*.png")) <= shown


def test_a_picture_that_is_missing_or_of_nobody_is_told(tmp_path: Path) -> None:
    (tmp_path / "cat.png").write_bytes(b"x" * 100_001)
    told = faults(tmp_path)
    assert {"welcome is missing", "cat is taken by nobody", "cat is too big"} <= set(told)


def test_every_picture_has_words_for_those_who_do_not_see_it() -> None:
    for page in PAGES:
        assert "![](" not in page.read_text(encoding="utf-8"), name_of(page)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_make_target_is_there(page: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    for line in code(page):
        named = re.match(r"make ([a-z]+)\b", line)
        assert named is None or named[1] in targets, line


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_tool_is_there(page: Path) -> None:
    for line in code(page):
        for path in re.findall(r"(?<![\w./-])((?:tools|benchmarks)/[\w/]+\.(?:py|sh|toml))", line):
            assert (ROOT / path).exists(), line
        module = re.search(r"-m ((?:tools|benchmarks)[\w.]*)", line)
        if module and not module[1].endswith("real_"):
            place = ROOT.joinpath(*module[1].rstrip(".").split("."))
            assert place.with_suffix(".py").exists() or place.is_dir(), line


def ask_for_help(run: Callable[[list[str]], int], *words: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run([*words, "--help"])
    assert not ended.value.code, words


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_takes_what_is_written(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for line in code(page):
        found = re.search(r"(?:^|[/\\])(sirelief(?:-gui)?) +(?=[a-z-])(.+)", line)
        if found is None:
            continue
        words = found[2].split("#")[0].split()
        window = found[1] == "sirelief-gui"
        command = [] if window else [words[0]]
        if words[0] == "programs" and len(words) > 1 and words[1].isalpha():
            command.append(words[1])
        ask_for_help(gui if window else main, *command)
        said = capsys.readouterr().out
        for option in re.findall(r"(?<!\S)--[a-z-]+", " ".join(words)):
            assert re.search(rf"{option}\b(?!-)", said), line


def test_an_option_that_is_not_there_would_be_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    ask_for_help(main, "export")
    said = capsys.readouterr().out
    assert "--format" in said
    assert "--postcard" not in said


@cache
def on_screen() -> frozenset[str]:
    (catalogue,) = catalogue_paths()
    return frozenset(plain(entry.message.source) for entry in read(catalogue).live)


def plain(text: str) -> str:
    return " ".join(text.replace("**", "").replace("’", "'").split()).strip(" .,:")


@pytest.mark.parametrize("page", FOR_HER, ids=name_of)
def test_the_words_of_the_window_are_those_of_the_window(page: Path) -> None:
    """Bold words within a sentence, and those in quotes, can be found on the screen."""
    blocks = re.split(r"\n\s*(?:\n|- |\d\. |\|)", page.read_text(encoding="utf-8"))
    named = set[str]()
    for block in blocks:
        text = " ".join(block.split())
        inside = re.sub(r"^(?:- |\d\. )?\*\*.+?\*\*", "", text)
        named |= {word for word in re.findall(r"\*\*(.+?)\*\*", inside) if word[0].isalpha()}
        named |= set(re.findall(r"“(.+?)”", text))
    words = {plain(word) for word in named if not re.match(r"Ctrl|Esc|[A-Z]$", word)}
    assert words - on_screen() <= _SAYS_OTHERS | _OF_SYSTEM
    assert words


def test_the_libraries_to_install_are_those_that_the_set_up_installs() -> None:
    script = (ROOT / "tools" / "setup_machine.sh").read_text(encoding="utf-8")
    wanted = set(re.findall(r"\.so[.\d]*=(\S+)", script))
    lines = " ".join(code(ROOT / "docs" / "INSTALL.md"))
    assert wanted
    assert all(re.search(rf"(?<!\S){re.escape(name)}(?!\S)", lines) for name in wanted)
