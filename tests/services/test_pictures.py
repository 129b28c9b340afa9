"""Pictures of her exercises, copied in."""

from __future__ import annotations

from pathlib import Path

import pytest

from sirelief_gui.domain.own_exercise import check
from sirelief_gui.services.pictures import PictureError, Pictures
from tests.domain.program_samples import LIBRARY, own_slide

PNG = b"\x89PNG\r\n\x1a\n" + b"rest of it"


def test_a_picture_is_copied_in_under_a_name_that_tells_nothing(tmp_path: Path) -> None:
    source = tmp_path / "pelvis pain.png"
    source.write_bytes(PNG)
    pictures = Pictures(tmp_path / "data" / "pictures")
    name = pictures.keep(source)
    source.unlink()
    path = pictures.path(name)
    assert path is not None
    assert path.read_bytes() == PNG
    assert "pain" not in name
    check(own_slide(picture=name), LIBRARY.postures)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    source, pictures = tmp_path / "x.png", Pictures(tmp_path / "pictures")
    source.write_bytes(b"GIF89a")
    with pytest.raises(PictureError, match="PNG or a JPEG"):
        pictures.keep(source)
    source.write_bytes(PNG + bytes(8_000_000))
    with pytest.raises(PictureError, match="too large"):
        pictures.keep(source)
    assert pictures.path("none.png") is None
    assert pictures.path("") is None
    assert pictures.path("../x.png") is None
